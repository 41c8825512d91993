//! `liaison build` from files to graph: the same graph whatever the threads, order and folders, and from scratch or not.

#![expect(clippy::unwrap_used, reason = "a test stops where its helpers do")]

use std::fs;
use std::path::Path;
use std::process::Command;

use liaison_tests::{Program, Run, samples};
use tempfile::TempDir;

fn folder() -> (TempDir, Program) {
    let folder = tempfile::tempdir().unwrap();
    let program = Program::built(folder.path()).unwrap();
    (folder, program)
}

#[track_caller]
fn done(run: &Run) -> &str {
    assert_eq!(run.code, Some(0), "{run:?}");
    &run.stdout
}

fn export(program: &Program, store: &str) -> String {
    done(&program.run(&["export", "--store", store]).unwrap()).to_owned()
}

/// The sample documents, by path.
fn sample_files() -> Vec<String> {
    let entries = fs::read_dir(samples()).unwrap();
    let mut paths: Vec<_> =
        entries.map(|entry| entry.unwrap().path()).filter(|path| path.is_file()).collect();
    paths.sort();
    paths.iter().map(|path| path.display().to_string()).collect()
}

fn copy(files: &[String], to: &Path) {
    for file in files {
        fs::copy(file, to.join(Path::new(file).file_name().unwrap())).unwrap();
    }
}

#[test]
fn the_samples_become_a_graph_that_tells_what_to_do_next() {
    let (folder, program) = folder();
    let built = program.run(&["build", &samples().display().to_string()]).unwrap();
    let table = done(&built);
    for word in ["documents", "entities", "Person", "links", "0.5 confidence", "Next"] {
        assert!(table.contains(word), "{word}: {table}");
    }
    let (_, next) = table.split_once("\nNext\n").unwrap();
    for command in next.lines().map(str::trim).filter(|line| !line.is_empty()) {
        works(&program, command, folder.path());
    }
}

/// Runs a command as it would be typed, where there is a shell that reads it so.
#[track_caller]
fn works(program: &Program, command: &str, folder: &Path) {
    if cfg!(unix) {
        let path = program.command::<&str>(&[]).get_program().to_string_lossy().into_owned();
        let typed = command.replacen("liaison", &path, 1);
        let run = Command::new("sh").args(["-c", &typed]).current_dir(folder).output().unwrap();
        assert_eq!(run.status.code(), Some(0), "{command}: {}", String::from_utf8_lossy(&run.stderr));
    }
}

#[test]
fn threads_order_and_folders_do_not_change_a_byte() {
    let (folder, program) = folder();
    let mut files = sample_files();
    let all = samples().display().to_string();
    done(&program.run(&["build", &all, "--jobs", "1", "--store", "one"]).unwrap());
    let one = export(&program, "one");
    assert!(one.lines().is_sorted() && one.contains("ontology#Person>"));
    done(&program.run(&["build", &all, "--jobs", "8", "--store", "eight"]).unwrap());
    assert_eq!(export(&program, "eight"), one, "8 jobs");

    files.reverse();
    let single: Vec<&str> =
        ["build"].into_iter().chain(files.iter().map(String::as_str)).chain(["--store", "files"]).collect();
    done(&program.run(&single).unwrap());
    assert_eq!(export(&program, "files"), one, "single files in another order");

    let [deep, other] = ["a/b/c", "z"].map(|name| folder.path().join(name));
    fs::create_dir_all(&deep).unwrap();
    fs::create_dir_all(&other).unwrap();
    copy(&files[..2], &deep);
    copy(&files[2..], &other);
    done(&program.run(&["build", "z", "a", "--store", "folders"]).unwrap());
    assert_eq!(export(&program, "folders"), one, "other folders");
}

#[test]
fn a_graph_built_in_steps_is_that_built_at_once() {
    let (folder, program) = folder();
    let files = sample_files();
    let docs = folder.path().join("docs");
    fs::create_dir(&docs).unwrap();
    copy(&files, &docs);
    done(&program.run(&["build", "docs", "--store", "once"]).unwrap());
    let once = export(&program, "once");

    // IRIs are given for good: the steps give the same ones as long as no two of these documents want one IRI.
    for file in &files {
        done(&program.run(&["build", file, "--store", "steps"]).unwrap());
    }
    let again = program.run(&["build", &samples().display().to_string(), "--store", "steps"]).unwrap();
    assert!(done(&again).contains("unchanged"), "{again:?}");
    assert_eq!(export(&program, "steps"), once);
}

#[test]
fn a_changed_document_is_replaced_and_a_gone_one_dropped() {
    let (folder, program) = folder();
    let docs = folder.path().join("docs");
    fs::create_dir(&docs).unwrap();
    let write = |name: &str, text: &str| fs::write(docs.join(name), text).unwrap();
    write("a.txt", "Ms. Ana Vela met Mr. Jon Brand in Vienna on 3 May 2023.");
    write("b.txt", "France and Serbia met in Vienna.");
    done(&program.run(&["build", "docs"]).unwrap());
    assert!(export(&program, "liaison.db").contains("Jon Brand"));

    write("a.txt", "Ms. Ana Vela met Mr. Tim Moor in Vienna on 3 May 2023.");
    done(&program.run(&["build", "docs"]).unwrap());
    let changed = export(&program, "liaison.db");
    assert!(!changed.contains("Jon Brand") && changed.contains("Tim Moor"));

    fs::remove_file(docs.join("a.txt")).unwrap();
    done(&program.run(&["build", "docs"]).unwrap());
    assert!(export(&program, "liaison.db").contains("Tim Moor"), "kept without --prune");
    done(&program.run(&["build", "docs", "--prune"]).unwrap());
    assert!(!export(&program, "liaison.db").contains("Tim Moor"));
}

#[test]
fn the_base_is_kept_in_the_store() {
    let (folder, program) = folder();
    fs::write(folder.path().join("a.txt"), "Ms. Ana Vela met Mr. Jon Brand in Vienna.").unwrap();
    done(&program.run(&["build", "a.txt", "--base", "https://example.org/g/"]).unwrap());
    done(&program.run(&["build", "a.txt"]).unwrap());
    assert!(export(&program, "liaison.db").contains("<https://example.org/g/person/"));
    let refused = program.run(&["build", "a.txt", "--base", "no iri"]).unwrap();
    assert_eq!(refused.code, Some(2), "{refused:?}");
}
