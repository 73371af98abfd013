//! Staff: who of us logged it.

use super::record::record;

record! {
    /// One of us at the booth.
    Staff in Staff {
        /// Full name, in the order its owner uses.
        name: String,
        /// What they sign with, such as LW.
        initials: String,
        /// Which of the four inks they sign in, 1 to 4.
        ink: u32,
        /// When it went into the bin.
        deleted_at: Option<super::Stamp>,
    }
}

/// The initials of a name: first letters of its first and last word, or the first two Chinese characters.
#[must_use]
pub fn initials(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    let first = |word: &&str| word.chars().next();
    match words.as_slice() {
        [] => String::new(),
        [word] if word.is_ascii() => first(word).into_iter().flat_map(char::to_uppercase).collect(),
        [word] => word.chars().take(2).flat_map(char::to_uppercase).collect(),
        [a, .., b] => [first(a), first(b)].into_iter().flatten().flat_map(char::to_uppercase).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::initials;

    #[test]
    fn initials_of_names_in_both_scripts() {
        for (name, want) in
            [("Li Wei", "LW"), ("李薇", "李薇"), ("Ana", "A"), ("María de la Fuente", "MF"), (" ", "")]
        {
            assert_eq!(initials(name), want, "{name}");
        }
    }
}
