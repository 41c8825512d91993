//! The link properties of the ontology, with their signatures.

use serde::{Deserialize, Serialize};

use crate::Class::{
    IntergovernmentalOrganization as Igo, LegalInstrument, Meeting, Ngo, OtherOrganization, Person, Place,
    Programme, Publication, Resolution, State, StateBody,
};
use crate::{Class, ClassSet};

/// What a link says about the network of cooperation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// Actors working with each other, or on the same thing: what networks are drawn from.
    Cooperation,
    /// Where an actor belongs: posts, states, parents, seats, memberships.
    Structure,
    /// What is said of meetings, texts and works themselves.
    Description,
}

macro_rules! properties {
    ($($variant:ident $name:literal $scope:ident $domain:expr => $range:expr, $doc:literal;)*) => {
        /// A link property of the ontology.
        ///
        /// ```
        /// use liaison_model::{Class, Property};
        /// assert_eq!(Property::HeldIn.name(), "heldIn");
        /// assert!(Property::HeldIn.accepts(Class::Meeting, Class::Place));
        /// assert!(!Property::HeldIn.accepts(Class::Place, Class::Meeting));
        /// assert!(Property::Met.is_symmetric());
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Property { $(#[doc = $doc] $variant,)* }

        impl Property {
            /// All properties, in the order of the ontology.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The local name in the ontology, without prefix.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// The classes that may be its subject.
            #[must_use]
            pub fn domain(self) -> ClassSet {
                match self { $(Self::$variant => $domain,)* }
            }

            /// The classes that may be its object.
            #[must_use]
            pub fn range(self) -> ClassSet {
                match self { $(Self::$variant => $range,)* }
            }

            /// What the link says about the network.
            #[must_use]
            pub fn scope(self) -> Scope {
                match self { $(Self::$variant => Scope::$scope,)* }
            }

            /// What the property means, in a few words.
            #[must_use]
            pub fn comment(self) -> &'static str {
                match self { $(Self::$variant => $doc,)* }
            }
        }
    };
}

const ACTOR: ClassSet = ClassSet::ACTOR;
const ORG: ClassSet = ClassSet::ORGANIZATION;
const MEETING: ClassSet = ClassSet::of(&[Meeting]);
const STATE: ClassSet = ClassSet::of(&[State]);
const PERSON: ClassSet = ClassSet::of(&[Person]);
const RESOLUTION: ClassSet = ClassSet::of(&[Resolution]);
const PROGRAMME: ClassSet = ClassSet::of(&[Programme]);
const ENVOY: ClassSet = ClassSet::of(&[Person, StateBody]);
const WORK: ClassSet = ClassSet::of(&[Publication, Programme]);
const AIDED: ClassSet = ORG.with(Meeting).with(Programme).with(Publication);

properties! {
    AffiliatedWith "affiliatedWith" Structure PERSON => ORG.with(State), "holds or held a post in, works for";
    Represents "represents" Structure ENVOY => STATE, "acts for that state";
    AccreditedTo "accreditedTo" Structure ENVOY => ClassSet::of(&[State, Igo]), "ambassador, embassy or permanent mission to";
    PartOf "partOf" Structure ORG => ORG, "section, office or body of";
    MemberOf "memberOf" Structure ACTOR => ORG, "member of a network or organisation";
    BasedIn "basedIn" Structure ClassSet::of(&[Ngo, OtherOrganization, Igo]) => ClassSet::of(&[State, Place]), "has its seat or nationality in";
    Organized "organized" Cooperation ACTOR => MEETING, "organised or co-organised";
    Hosted "hosted" Cooperation ACTOR => MEETING, "hosted";
    ParticipatedIn "participatedIn" Cooperation ACTOR => MEETING, "attended, spoke, moderated or opened";
    Supported "supported" Cooperation ACTOR => AIDED, "supported, no money stated";
    Funded "funded" Cooperation ACTOR => AIDED, "gave money to";
    HeldIn "heldIn" Description MEETING => ClassSet::of(&[Place, State]), "took or takes place in";
    SessionOf "sessionOf" Description MEETING => ORG.with(LegalInstrument), "session or conference of a body";
    Sponsored "sponsored" Cooperation ACTOR => RESOLUTION, "proposed, tabled, co-sponsored or backed";
    AdoptedAt "adoptedAt" Description RESOLUTION => MEETING, "adopted at a meeting";
    AdoptedBy "adoptedBy" Description ClassSet::of(&[Resolution, LegalInstrument]) => ORG, "adopted by a body";
    CooperatesWith "cooperatesWith" Cooperation ACTOR => ACTOR, "stated partnership or joint action";
    Met "met" Cooperation ACTOR => ACTOR, "stated encounter";
    Implements "implements" Cooperation ACTOR => PROGRAMME, "runs, leads or manages";
    PartyTo "partyTo" Description STATE => ClassSet::of(&[LegalInstrument]), "ratified, is a party to";
    Published "published" Cooperation ACTOR => ClassSet::of(&[Publication, LegalInstrument]), "wrote or published";
    Commissioned "commissioned" Cooperation ACTOR => WORK, "ordered";
    Presented "presented" Cooperation ACTOR => WORK, "presented";
    WithinMeeting "withinMeeting" Description MEETING => MEETING, "side event of a congress or session";
    InSeries "inSeries" Description MEETING => PROGRAMME, "one of a series";
    Signed "signed" Cooperation ACTOR => ClassSet::of(&[LegalInstrument, Programme]), "signed";
    AdoptedAs "adoptedAs" Description RESOLUTION => RESOLUTION, "draft that was adopted as";
    Recalls "recalls" Description RESOLUTION => ClassSet::of(&[Resolution, LegalInstrument]), "recalls an earlier text";
    SuccessorOf "successorOf" Structure ORG => ORG, "took the place of";
}

impl Property {
    /// The property of that local name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|property| property.name() == name)
    }

    /// Whether a link holds in both directions.
    #[must_use]
    pub fn is_symmetric(self) -> bool {
        matches!(self, Self::CooperatesWith | Self::Met)
    }

    /// Whether a link of this property may stand between these classes.
    #[must_use]
    pub fn accepts(self, subject: Class, object: Class) -> bool {
        let fits = self.domain().contains(subject) && self.range().contains(object);
        match self {
            Self::Met => fits && (subject == Class::Person || object == Class::Person),
            _ => fits,
        }
    }
}
