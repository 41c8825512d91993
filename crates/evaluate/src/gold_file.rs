//! Reading gold files: the JSON as it is written, checked and turned into [`Gold`].
//!
//! What the score does not need (evidence, details, questions, further attributes) is passed over.

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::Value;

use crate::scored::{class_of, property_of};
use crate::{Attribute, EvaluateError, Gold, GoldEntity, GoldRelation};

impl Gold {
    /// Reads gold from the text of a file; `file` is how errors call it.
    ///
    /// ```
    /// use liaison_evaluate::Gold;
    /// let text = r#"{"doc": "note", "entities": [{"id": "e1", "type": "Town", "name": "Ys"}], "relations": []}"#;
    /// let error = Gold::parse("note.json", text).unwrap_err();
    /// assert!(error.to_string().starts_with("note.json: entity e1: unknown type \"Town\""));
    /// ```
    ///
    /// # Errors
    /// When the text is not the JSON of a gold file, when two entities have one id, and when a type, predicate
    /// or id is not known.
    pub fn parse(file: &str, text: &str) -> Result<Self, EvaluateError> {
        let written: WrittenGold = serde_json::from_str(text)
            .map_err(|source| EvaluateError::Json { file: file.to_owned(), source })?;
        written.checked().map_err(|(place, fault)| EvaluateError::Gold {
            file: file.to_owned(),
            place,
            fault,
        })
    }

    /// Reads one gold file.
    ///
    /// ```no_run
    /// # fn main() -> Result<(), liaison_evaluate::EvaluateError> {
    /// let gold = liaison_evaluate::Gold::read("gold/note.json".as_ref())?;
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    /// When the file cannot be read, and as [`Gold::parse`].
    pub fn read(path: &Path) -> Result<Self, EvaluateError> {
        let text = std::fs::read_to_string(path)
            .map_err(|source| EvaluateError::Read { path: path.to_owned(), source })?;
        Self::parse(&path.display().to_string(), &text)
    }

    /// Reads every `.json` file of a folder, in the order of the file names.
    ///
    /// ```no_run
    /// # fn main() -> Result<(), liaison_evaluate::EvaluateError> {
    /// for gold in liaison_evaluate::Gold::read_folder("gold".as_ref())? {
    ///     assert!(!gold.document.is_empty());
    /// }
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    /// When the folder cannot be read or holds no such file, and as [`Gold::read`].
    pub fn read_folder(folder: &Path) -> Result<Vec<Self>, EvaluateError> {
        let files =
            json_files(folder).map_err(|source| EvaluateError::Read { path: folder.to_owned(), source })?;
        if files.is_empty() {
            return Err(EvaluateError::NoGold(folder.to_owned()));
        }
        files.iter().map(|file| Self::read(file)).collect()
    }
}

fn json_files(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "json") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// The place of a fault in a gold file, and the fault.
type Fault = (String, String);

#[derive(Deserialize)]
struct WrittenGold {
    doc: String,
    entities: Vec<WrittenEntity>,
    relations: Vec<WrittenRelation>,
}

#[derive(Deserialize)]
struct WrittenEntity {
    id: String,
    #[serde(rename = "type")]
    class: String,
    name: String,
    #[serde(default)]
    aliases: Vec<String>,
    #[serde(default)]
    attrs: WrittenAttributes,
    #[serde(default)]
    optional: bool,
}

#[derive(Deserialize)]
struct WrittenRelation {
    s: String,
    p: String,
    o: String,
    #[serde(default)]
    optional: bool,
}

impl WrittenGold {
    fn checked(self) -> Result<Gold, Fault> {
        let mut index = BTreeMap::new();
        for (at, entity) in self.entities.iter().enumerate() {
            if index.insert(entity.id.clone(), at).is_some() {
                return Err((format!("entity {}", entity.id), "a second entity with this id".to_owned()));
            }
        }
        let relations = self.relations.iter().enumerate();
        Ok(Gold {
            document: self.doc,
            relations: relations
                .map(|(at, relation)| relation.checked(at, &index))
                .collect::<Result<_, _>>()?,
            entities: self.entities.into_iter().map(WrittenEntity::checked).collect::<Result<_, _>>()?,
        })
    }
}

impl WrittenEntity {
    fn checked(self) -> Result<GoldEntity, Fault> {
        let class = class_of(&self.class).ok_or_else(|| {
            let fault =
                format!("unknown type {:?}; the types are those of the gold, as in \"IGO\"", self.class);
            (format!("entity {}", self.id), fault)
        })?;
        let compared = |(name, value): (String, String)| Some((Attribute::from_name(&name)?, value));
        Ok(GoldEntity {
            class,
            name: self.name,
            aliases: self.aliases,
            attributes: self.attrs.0.into_iter().filter_map(compared).collect(),
            optional: self.optional,
        })
    }
}

impl WrittenRelation {
    fn checked(&self, at: usize, index: &BTreeMap<String, usize>) -> Result<GoldRelation, Fault> {
        let place = || format!("relation {} ({} {} {})", at + 1, self.s, self.p, self.o);
        let end = |id: &String| {
            index.get(id).copied().ok_or_else(|| (place(), format!("no entity has the id {id:?}")))
        };
        Ok(GoldRelation {
            subject: end(&self.s)?,
            property: property_of(&self.p)
                .ok_or_else(|| (place(), format!("{:?} is not a scored predicate", self.p)))?,
            object: end(&self.o)?,
            optional: self.optional,
        })
    }
}

/// The attributes in the order of the file, which is the order of the notes; a name given twice counts as
/// given last.
#[derive(Default)]
struct WrittenAttributes(Vec<(String, String)>);

impl<'de> Deserialize<'de> for WrittenAttributes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(AttributeVisitor)
    }
}

struct AttributeVisitor;

impl<'de> Visitor<'de> for AttributeVisitor {
    type Value = WrittenAttributes;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("attributes by name")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<WrittenAttributes, A::Error> {
        let mut attributes: Vec<(String, String)> = Vec::new();
        while let Some((name, value)) = map.next_entry::<String, Value>()? {
            let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            match attributes.iter_mut().find(|(known, _)| *known == name) {
                Some(known) => known.1 = value,
                None => attributes.push((name, value)),
            }
        }
        Ok(WrittenAttributes(attributes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(text: &str) -> String {
        Gold::parse("g.json", text).unwrap_err().to_string()
    }

    #[test]
    fn everything_the_score_needs_is_read() {
        let gold = Gold::parse(
            "g.json",
            r#"{"doc": "d", "questions": [], "entities": [
                {"id": "a", "type": "Meeting", "name": "Harbour Day", "aliases": ["the Day"], "optional": true,
                 "attrs": {"startDate": "2031-05", "place": "Port", "endDate": 2031}},
                {"id": "b", "type": "Place", "name": "Port"}],
                "relations": [{"s": "a", "p": "heldIn", "o": "b", "detail": "", "evidence": "x"}]}"#,
        )
        .unwrap();
        let (day, port) = (&gold.entities[0], &gold.entities[1]);
        assert!(day.optional && !port.optional);
        let dates = [(Attribute::StartDate, "2031-05".into()), (Attribute::EndDate, "2031".into())];
        assert_eq!(day.attributes, dates);
        assert_eq!(day.labels().collect::<Vec<_>>(), ["Harbour Day", "the Day"]);
        assert_eq!((gold.relations[0].subject, gold.relations[0].object), (0, 1));
    }

    #[test]
    fn faults_name_the_file_and_the_place() {
        assert!(fault("{\n \"doc\": }").starts_with("g.json: not a gold file: expected value at line 2"));
        let twice = r#"{"doc": "d", "relations": [], "entities": [{"id": "a", "type": "State", "name": "A"},
            {"id": "a", "type": "State", "name": "B"}]}"#;
        assert_eq!(fault(twice), "g.json: entity a: a second entity with this id");
        let link = |p: &str, o: &str| {
            fault(&format!(
                r#"{{"doc": "d", "entities": [{{"id": "a", "type": "State", "name": "A"}}],
                "relations": [{{"s": "a", "p": "{p}", "o": "{o}"}}]}}"#
            ))
        };
        assert_eq!(link("met", "b"), "g.json: relation 1 (a met b): no entity has the id \"b\"");
        assert_eq!(link("likes", "a"), "g.json: relation 1 (a likes a): \"likes\" is not a scored predicate");
    }

    #[test]
    fn a_folder_is_read_in_the_order_of_its_file_names() {
        let folder = std::env::temp_dir().join(format!("liaison-evaluate-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let none = Gold::read_folder(&folder).unwrap_err().to_string();
        assert!(none.ends_with("holds no .json file; gold is one such file a document"), "{none}");
        for name in ["b", "a"] {
            let text = format!(r#"{{"doc": "{name}", "entities": [], "relations": []}}"#);
            std::fs::write(folder.join(format!("{name}.json")), text).unwrap();
        }
        std::fs::write(folder.join("README.md"), "not gold").unwrap();
        let read = Gold::read_folder(&folder).unwrap();
        std::fs::remove_dir_all(&folder).unwrap();
        assert_eq!(read.iter().map(|gold| gold.document.as_str()).collect::<Vec<_>>(), ["a", "b"]);
        assert!(matches!(Gold::read_folder(&folder), Err(EvaluateError::Read { .. })));
    }
}
