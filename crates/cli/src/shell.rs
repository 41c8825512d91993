//! Words as a shell reads them, for commands that are suggested.

/// The word as it is typed: bare where it can be, else in quotes.
pub(crate) fn word(text: &str) -> String {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || "._-/:,+@%".contains(letter);
    if !text.is_empty() && text.chars().all(plain) {
        text.to_owned()
    } else if text.contains(['"', '$', '`', '\\', '!']) {
        format!("'{}'", text.replace('\'', r"'\''"))
    } else {
        // Double quotes work in every shell, that of Windows among them.
        format!("\"{text}\"")
    }
}

#[cfg(test)]
mod tests {
    use super::word;

    #[test]
    fn nothing_in_a_name_is_left_to_the_shell() {
        assert_eq!(word("UNODC"), "UNODC");
        assert_eq!(word("La Strada"), "\"La Strada\"");
        assert_eq!(word("d'Avenir"), "\"d'Avenir\"");
        assert_eq!(word("it's $5"), r"'it'\''s $5'");
        assert_eq!(word(""), "\"\"");
        assert_eq!(word("E/CN.15/2018/L.3"), "E/CN.15/2018/L.3");
    }
}
