//! What a person read in one document: the entities, and the links that it states.

use liaison_model::{Class, Property};

use crate::Attribute;

/// The gold of one document.
///
/// Read with [`Gold::parse`], [`Gold::read`] or [`Gold::read_folder`]; what is read is checked, so that every
/// relation joins two entities that are there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gold {
    /// The name of the document's file, without its ending.
    pub document: String,
    /// Each thing that the document speaks of, once.
    pub entities: Vec<GoldEntity>,
    /// Each link that it states, once.
    pub relations: Vec<GoldRelation>,
}

/// An entity of the gold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoldEntity {
    /// What it is.
    pub class: Class,
    /// The fullest name that the document supports.
    pub name: String,
    /// Every other form that the document uses.
    pub aliases: Vec<String>,
    /// The attributes that are compared, in the order of the file.
    pub attributes: Vec<(Attribute, String)>,
    /// Whether it may be found or not: it never counts against a build.
    pub optional: bool,
}

impl GoldEntity {
    /// Its name and then its aliases.
    ///
    /// ```
    /// use liaison_evaluate::GoldEntity;
    /// use liaison_model::Class;
    /// let entity = GoldEntity {
    ///     class: Class::State,
    ///     name: "Freedonia".to_owned(),
    ///     aliases: vec!["FREEDONIA".to_owned()],
    ///     attributes: Vec::new(),
    ///     optional: false,
    /// };
    /// assert_eq!(entity.labels().collect::<Vec<_>>(), ["Freedonia", "FREEDONIA"]);
    /// ```
    pub fn labels(&self) -> impl Iterator<Item = &str> + Clone {
        std::iter::once(self.name.as_str()).chain(self.aliases.iter().map(String::as_str))
    }
}

/// A link of the gold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GoldRelation {
    /// The index of the subject in [`Gold::entities`].
    pub subject: usize,
    /// How they are linked: one of [`SCORED`](crate::SCORED).
    pub property: Property,
    /// The index of the object in [`Gold::entities`].
    pub object: usize,
    /// Whether it may be found or not.
    pub optional: bool,
}
