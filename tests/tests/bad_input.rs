//! Bad input: a clear error that names the file and what to do, the others still built, and never a panic.

#![expect(clippy::unwrap_used, reason = "a test stops where its helpers do")]

use std::fs;
use std::path::Path;

use liaison_tests::{Program, Run};
use tempfile::TempDir;

const GOOD: &str = "Ms. Ana Vela met Mr. Jon Brand in Vienna on 3 May 2023.";

fn folder() -> (TempDir, Program) {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("good.txt"), GOOD).unwrap();
    let program = Program::built(folder.path()).unwrap();
    (folder, program)
}

#[track_caller]
fn fails(run: &Run, code: i32, told: &[&str]) {
    assert!(!run.panicked(), "{run:?}");
    assert_eq!(run.code, Some(code), "{run:?}");
    for word in told {
        assert!(run.stderr.contains(word), "no {word:?} in {run:?}");
    }
}

#[test]
fn a_bad_file_is_left_out_and_told_of_and_the_others_are_built() {
    let (folder, program) = folder();
    let write = |name: &str, bytes: &[u8]| fs::write(folder.path().join(name), bytes).unwrap();
    write("empty.txt", b"");
    write("blank.txt", b" \n\n");
    write("binary.txt", b"PK\x03\x04\0\0\0\0");
    write("latin.txt", b"caf\xe9 au lait");
    write("cut.txt", b"caf\xc3");
    for (name, told) in [
        ("empty.txt", "empty"),
        ("blank.txt", "empty"),
        ("binary.txt", "zero byte"),
        ("latin.txt", "UTF-8"),
        ("cut.txt", "UTF-8"),
        ("missing.txt", "missing.txt"),
    ] {
        let alone = program.run(&["build", name, "--store", "alone"]).unwrap();
        fails(&alone, 4, &["error:", name, told]);
        let together = program.run(&["build", name, "good.txt", "--store", "together"]).unwrap();
        fails(&together, 3, &["warning: left out", name, told]);
        assert!(together.stdout.contains("1 left out"), "{together:?}");
        let shown = program.run(&["show", "Ana Vela", "--store", "together"]).unwrap();
        assert_eq!(shown.code, Some(0), "{shown:?}");
    }
}

#[test]
fn a_failed_build_leaves_the_old_graph() {
    let (folder, program) = folder();
    fs::write(folder.path().join("empty.txt"), "").unwrap();
    assert_eq!(program.run(&["build", "good.txt"]).unwrap().code, Some(0));
    let before = program.run(&["export"]).unwrap().stdout;
    fails(&program.run(&["build", "nowhere"]).unwrap(), 4, &["nowhere"]);
    assert_eq!(program.run(&["export"]).unwrap().stdout, before);
}

#[test]
fn a_cyclic_link_ends() {
    let (folder, program) = folder();
    #[cfg(unix)]
    {
        fs::create_dir(folder.path().join("docs")).unwrap();
        std::os::unix::fs::symlink("..", folder.path().join("docs/up")).unwrap();
    }
    let built = program.run(&["build", ".", "--store", "db"]).unwrap();
    assert_eq!(built.code, Some(0), "{built:?}");
    assert!(built.stdout.contains("1 document"), "{built:?}");
    drop(folder);
}

#[test]
fn a_store_that_cannot_be_used_says_what_to_do() {
    let (folder, program) = folder();
    fails(&program.run(&["info"]).unwrap(), 4, &["no store", "liaison build"]);

    // Tests may run as root, whom no permission stops: a file stands where a folder is needed.
    fs::write(folder.path().join("file"), "x").unwrap();
    fails(&program.run(&["build", "good.txt", "--store", "file"]).unwrap(), 4, &["cannot write", "file"]);
    fails(&program.run(&["build", "good.txt", "--store", "file/db"]).unwrap(), 4, &["cannot write"]);
    fails(&program.run(&["info", "--store", "file"]).unwrap(), 4, &["error:"]);
}

#[test]
fn a_damaged_store_is_told_of_and_built_again() {
    let (folder, program) = folder();
    assert_eq!(program.run(&["build", "good.txt"]).unwrap().code, Some(0));
    let whole = program.run(&["export"]).unwrap().stdout;
    let manifest = folder.path().join("liaison.db/manifest.json");
    for damage in ["", "{", "{\"format\": 1}"] {
        fs::write(&manifest, damage).unwrap();
        fails(&program.run(&["info"]).unwrap(), 4, &["damaged", "liaison build"]);
    }
    // What the damaged store held besides is known no more: the build says so.
    let built = program.run(&["build", "good.txt"]).unwrap();
    assert_eq!(built.code, Some(3));
    assert!(built.stderr.contains("damaged"), "{}", built.stderr);
    assert_eq!(program.run(&["export"]).unwrap().stdout, whole);

    let graph = snapshot(&folder.path().join("liaison.db"));
    fs::write(&graph, "no gzip").unwrap();
    fails(&program.run(&["show", "Ana Vela"]).unwrap(), 4, &["damaged"]);
    fs::remove_file(&graph).unwrap();
    fails(&program.run(&["show", "Ana Vela"]).unwrap(), 4, &["damaged"]);
    assert_eq!(program.run(&["build", "good.txt"]).unwrap().code, Some(0));
    assert_eq!(program.run(&["export"]).unwrap().stdout, whole);
}

/// The file of the graph that the store holds now.
fn snapshot(store: &Path) -> std::path::PathBuf {
    let manifest = fs::read_to_string(store.join("manifest.json")).unwrap();
    let manifest: serde_json::Value = serde_json::from_str(&manifest).unwrap();
    store.join("graph").join(format!("{}.gz", manifest["store"]["graph"].as_str().unwrap()))
}

#[test]
fn a_store_of_a_later_program_is_not_touched() {
    let (folder, program) = folder();
    assert_eq!(program.run(&["build", "good.txt"]).unwrap().code, Some(0));
    let manifest = folder.path().join("liaison.db/manifest.json");
    let later = "{\"format\": 999, \"what\": \"ever\"}";
    fs::write(&manifest, later).unwrap();
    for command in [&["info"][..], &["export"], &["build", "good.txt"]] {
        fails(&program.run(command).unwrap(), 4, &["999", "newer"]);
    }
    assert_eq!(fs::read_to_string(&manifest).unwrap(), later);
}

#[test]
fn output_that_cannot_be_written_is_told_of() {
    let (folder, program) = folder();
    assert_eq!(program.run(&["build", "good.txt"]).unwrap().code, Some(0));
    for command in [
        &["export", "--format", "turtle", "-o", "nowhere/a.ttl"][..],
        &["diagram", "-o", "nowhere/a.svg"],
        &["diagram", "-o", "good.txt/a.svg"],
    ] {
        fails(&program.run(command).unwrap(), 4, &["cannot write", command.last().unwrap()]);
    }
    assert_eq!(fs::read_to_string(folder.path().join("good.txt")).unwrap(), GOOD);
}

#[test]
fn odd_texts_are_annotated_without_a_panic() {
    let (folder, program) = folder();
    let long = "Ministry of the Interior of ".repeat(3000);
    for (at, text) in [
        "\u{feff}Ms. Ana Vela\r\nmet\rFrance.",
        "e\u{301}\u{301} \u{200d}👩‍👩‍👧 \u{202e}Vela\u{202c} Ms. Ana\u{a0}Vela",
        "((((((((((\"“«Ms.",
        "\u{c}\u{c}\u{c}\n\n\n",
        "a\u{0085}b\u{2028}c\u{2029}",
        long.as_str(),
    ]
    .into_iter()
    .enumerate()
    {
        let name = format!("odd-{at}.txt");
        fs::write(folder.path().join(&name), text).unwrap();
        for format in ["jsonl", "html", "text"] {
            let run = program.run(&["annotate", &name, "--format", format]).unwrap();
            assert!(!run.panicked(), "{text:.40?} {format}: {run:?}");
            assert!([Some(0), Some(4)].contains(&run.code), "{text:.40?} {format}: {run:?}");
        }
    }
}
