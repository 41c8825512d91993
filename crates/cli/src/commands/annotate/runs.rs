//! Cuts a text where marks begin and end, so that marks in marks, and marks that cross, become elements.

/// A stretch of text and the marks over it, the outermost first.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) marks: Vec<usize>,
}

/// The runs of `from..to`; the marks are ranges, sorted by start and then the longer first. `O(n log n)` in the
/// marks, times how deep they lie in each other.
pub(super) fn runs(from: usize, to: usize, marks: &[(usize, usize)]) -> Vec<Run> {
    let within = |at: usize| at.clamp(from, to);
    let mut edges: Vec<usize> =
        marks.iter().flat_map(|(start, end)| [within(*start), within(*end)]).collect();
    edges.extend([from, to]);
    edges.sort_unstable();
    edges.dedup();
    let mut runs = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    let mut next = 0;
    for edge in edges.windows(2) {
        let [start, end] = [edge[0], edge[1]];
        open.retain(|mark| marks[*mark].1 > start);
        while next < marks.len() && marks[next].0 <= start {
            if marks[next].1 > start {
                open.push(next);
            }
            next += 1;
        }
        runs.push(Run { start, end, marks: open.clone() });
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(marks: &[(usize, usize)], expected: &[(usize, usize, &[usize])]) {
        let found = runs(0, 10, marks);
        let found: Vec<_> = found.iter().map(|run| (run.start, run.end, run.marks.as_slice())).collect();
        assert_eq!(found, expected, "{marks:?}");
    }

    #[test]
    fn marks_may_lie_in_each_other_and_cross() {
        check(&[], &[(0, 10, &[])]);
        check(&[(2, 4)], &[(0, 2, &[]), (2, 4, &[0]), (4, 10, &[])]);
        check(&[(0, 10), (2, 4)], &[(0, 2, &[0]), (2, 4, &[0, 1]), (4, 10, &[0])]);
        check(&[(2, 6), (4, 8)], &[(0, 2, &[]), (2, 4, &[0]), (4, 6, &[0, 1]), (6, 8, &[1]), (8, 10, &[])]);
        check(&[(2, 4), (2, 4)], &[(0, 2, &[]), (2, 4, &[0, 1]), (4, 10, &[])]);
    }

    #[test]
    fn marks_are_cut_to_the_stretch() {
        let found = runs(3, 6, &[(0, 4), (5, 20)]);
        assert_eq!(found.iter().map(|run| run.marks.len()).collect::<Vec<_>>(), [1, 0, 1]);
        assert_eq!((found[0].start, found[2].end), (3, 6));
    }
}
