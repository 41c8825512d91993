//! Measures against known figures: paths, stars, components, and Zachary's karate club.
//!
//! The figures of the karate club (Zachary 1977, J. Anthropol. Res. 33, 452-473, with his weights) were computed with
//! networkx 3 and `fractions.Fraction` as lengths: with floats networkx takes ways as unequal that are not.

use liaison_network::{Network, betweenness, components, degree, strength, weighted_betweenness};

const KARATE: &[(usize, usize, u32)] = &[
    (0, 1, 4),
    (0, 2, 5),
    (0, 3, 3),
    (0, 4, 3),
    (0, 5, 3),
    (0, 6, 3),
    (0, 7, 2),
    (0, 8, 2),
    (0, 10, 2),
    (0, 11, 3),
    (0, 12, 1),
    (0, 13, 3),
    (0, 17, 2),
    (0, 19, 2),
    (0, 21, 2),
    (0, 31, 2),
    (1, 2, 6),
    (1, 3, 3),
    (1, 7, 4),
    (1, 13, 5),
    (1, 17, 1),
    (1, 19, 2),
    (1, 21, 2),
    (1, 30, 2),
    (2, 3, 3),
    (2, 7, 4),
    (2, 8, 5),
    (2, 9, 1),
    (2, 13, 3),
    (2, 27, 2),
    (2, 28, 2),
    (2, 32, 2),
    (3, 7, 3),
    (3, 12, 3),
    (3, 13, 3),
    (4, 6, 2),
    (4, 10, 3),
    (5, 6, 5),
    (5, 10, 3),
    (5, 16, 3),
    (6, 16, 3),
    (8, 30, 3),
    (8, 32, 3),
    (8, 33, 4),
    (9, 33, 2),
    (13, 33, 3),
    (14, 32, 3),
    (14, 33, 2),
    (15, 32, 3),
    (15, 33, 4),
    (18, 32, 1),
    (18, 33, 2),
    (19, 33, 1),
    (20, 32, 3),
    (20, 33, 1),
    (22, 32, 2),
    (22, 33, 3),
    (23, 25, 5),
    (23, 27, 4),
    (23, 29, 3),
    (23, 32, 5),
    (23, 33, 4),
    (24, 25, 2),
    (24, 27, 3),
    (24, 31, 2),
    (25, 31, 7),
    (26, 29, 4),
    (26, 33, 2),
    (27, 33, 4),
    (28, 31, 2),
    (28, 33, 2),
    (29, 32, 4),
    (29, 33, 2),
    (30, 32, 3),
    (30, 33, 3),
    (31, 32, 4),
    (31, 33, 4),
    (32, 33, 5),
];

const KARATE_BETWEENNESS: [f64; 34] = [
    0.43763528138528146,
    0.053936688311688304,
    0.14365680615680618,
    0.011909271284271283,
    0.0006313131313131313,
    0.02998737373737374,
    0.029987373737373736,
    0.0,
    0.05592682780182781,
    0.0008477633477633478,
    0.0006313131313131313,
    0.0,
    0.0,
    0.04586339586339586,
    0.0,
    0.0,
    0.0,
    0.0,
    0.0,
    0.03247504810004811,
    0.0,
    0.0,
    0.0,
    0.017613636363636363,
    0.0022095959595959595,
    0.0038404882154882154,
    0.0,
    0.02233345358345358,
    0.0017947330447330447,
    0.0029220779220779218,
    0.014411976911976909,
    0.13827561327561325,
    0.145247113997114,
    0.30407497594997596,
];

const KARATE_WEIGHTED: [f64; 34] = [
    0.39583333333333337,
    0.06818181818181818,
    0.33522727272727276,
    0.06060606060606061,
    0.0,
    0.03125,
    0.029356060606060608,
    0.0,
    0.13636363636363635,
    0.0,
    0.000946969696969697,
    0.0,
    0.0,
    0.054924242424242424,
    0.0,
    0.0,
    0.0,
    0.0,
    0.0,
    0.0,
    0.0,
    0.0,
    0.0,
    0.011363636363636364,
    0.0,
    0.017045454545454544,
    0.0,
    0.03314393939393939,
    0.0,
    0.011363636363636364,
    0.0,
    0.08996212121212122,
    0.1581439393939394,
    0.32954545454545453,
];

fn numbered(edges: &[(usize, usize, f64)], count: usize) -> Network {
    // Weightless loops fix the order of the actors.
    let names: Vec<String> = (0..count).map(|node| format!("{node:02}")).collect();
    let loops = names.iter().map(|name| (name.as_str(), name.as_str(), 0.0));
    let ties = edges.iter().map(|(a, b, weight)| (names[*a].as_str(), names[*b].as_str(), *weight));
    Network::of_pairs(&loops.chain(ties).collect::<Vec<_>>())
}

fn karate() -> Network {
    let edges: Vec<_> = KARATE.iter().map(|(a, b, weight)| (*a, *b, f64::from(*weight))).collect();
    numbered(&edges, 34)
}

fn assert_close(found: &[f64], expected: &[f64]) {
    assert_eq!(found.len(), expected.len());
    for (node, (found, expected)) in found.iter().zip(expected).enumerate() {
        assert!((found - expected).abs() < 1e-12, "node {node}: {found} is not {expected}");
    }
}

#[test]
fn karate_club() {
    let network = karate();
    assert_close(&betweenness(&network), &KARATE_BETWEENNESS);
    assert_close(&weighted_betweenness(&network), &KARATE_WEIGHTED);
    assert_eq!(degree(&network)[..6], [16.0, 9.0, 10.0, 6.0, 3.0, 4.0]);
    assert_eq!(strength(&network)[28..], [6.0, 13.0, 11.0, 21.0, 38.0, 48.0]);
}

#[test]
fn a_path() {
    let path = numbered(&[(0, 1, 1.0), (1, 2, 1.0), (2, 3, 1.0), (3, 4, 1.0)], 5);
    assert_close(&betweenness(&path), &[0.0, 0.5, 2.0 / 3.0, 0.5, 0.0]);
}

#[test]
fn a_star() {
    let star = numbered(&[(0, 1, 1.0), (0, 2, 1.0), (0, 3, 1.0), (0, 4, 1.0)], 5);
    assert_close(&betweenness(&star), &[1.0, 0.0, 0.0, 0.0, 0.0]);
    assert_close(&weighted_betweenness(&star), &[1.0, 0.0, 0.0, 0.0, 0.0]);
}

#[test]
fn two_components_with_weights() {
    let network = numbered(
        &[
            (0, 1, 0.5),
            (1, 2, 1.0 / 3.0),
            (0, 2, 1.0),
            (2, 3, 0.25),
            (3, 4, 2.0),
            (0, 3, 0.25),
            (4, 5, 1.0),
            (0, 5, 1.0 / 3.0),
            (6, 7, 1.0),
            (7, 8, 1.0),
            (6, 8, 0.5),
        ],
        9,
    );
    assert_eq!(components(&network), [vec![0, 1, 2, 3, 4, 5], vec![6, 7, 8]]);
    let (five, three) = (9.0 / 56.0, 1.0 / 28.0);
    assert_close(
        &weighted_betweenness(&network),
        &[five, 0.0, 0.0, three, three, 2.0 * three, 0.0, three / 2.0, 0.0],
    );
    let expected = [11.0 / 84.0, 0.0, 5.0 / 168.0, 13.0 / 168.0, 1.0 / 56.0, 5.0 / 168.0, 0.0, 0.0, 0.0];
    assert_close(&betweenness(&network), &expected);
}

#[test]
fn too_small_for_betweenness() {
    assert_close(&betweenness(&numbered(&[(0, 1, 1.0)], 2)), &[0.0, 0.0]);
    assert!(betweenness(&numbered(&[], 0)).is_empty());
}

#[test]
fn the_bits_do_not_depend_on_the_threads() {
    let mut edges = Vec::new();
    for node in 1..400_usize {
        for step in [1, 7, 13] {
            edges.push((node, node * step % 397 * (node - 1) % node, 1.0 / (1 + node % 5) as f64));
        }
    }
    let network = numbered(&edges, 400);
    let on = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        let scores = pool.install(|| weighted_betweenness(&network));
        scores.into_iter().map(f64::to_bits).collect::<Vec<_>>()
    };
    assert_eq!(on(1), on(4));
}
