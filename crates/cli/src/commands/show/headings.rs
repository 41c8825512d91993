//! What a link is called from either of its ends.

use liaison_model::Property;

use super::sheet::Direction;

/// The heading over the links of a property, as seen from one end.
pub(super) fn heading(property: Property, direction: Direction) -> &'static str {
    let (from_subject, from_object) = both(property);
    match direction {
        Direction::Out | Direction::Both => from_subject,
        Direction::In => from_object,
    }
}

fn both(property: Property) -> (&'static str, &'static str) {
    match property {
        Property::AffiliatedWith => ("Works or worked for", "People"),
        Property::Represents => ("Represents", "Represented by"),
        Property::AccreditedTo => ("Accredited to", "Accredited here"),
        Property::PartOf => ("Part of", "Parts"),
        Property::MemberOf => ("Member of", "Members"),
        Property::BasedIn => ("Based in", "Based here"),
        Property::Organized => ("Organised", "Organised by"),
        Property::Hosted => ("Hosted", "Hosted by"),
        Property::ParticipatedIn => ("Took part in", "Participants"),
        Property::Supported => ("Supported", "Supported by"),
        Property::Funded => ("Funded", "Funded by"),
        Property::HeldIn => ("Held in", "Held here"),
        Property::SessionOf => ("Session of", "Sessions"),
        Property::Sponsored => ("Sponsored", "Sponsored by"),
        Property::AdoptedAt => ("Adopted at", "Adopted there"),
        Property::AdoptedBy => ("Adopted by", "Adopted"),
        Property::CooperatesWith => ("Cooperates with", "Cooperates with"),
        Property::Met => ("Met", "Met"),
        Property::Implements => ("Runs", "Run by"),
        Property::PartyTo => ("Party to", "Parties"),
        Property::Published => ("Published", "Published by"),
        Property::Commissioned => ("Commissioned", "Commissioned by"),
        Property::Presented => ("Presented", "Presented by"),
        Property::WithinMeeting => ("Side event of", "Side events"),
        Property::InSeries => ("In the series", "Meetings of the series"),
        Property::Signed => ("Signed", "Signed by"),
        Property::AdoptedAs => ("Adopted as", "Draft"),
        Property::Recalls => ("Recalls", "Recalled by"),
        Property::SuccessorOf => ("Successor of", "Succeeded by"),
    }
}
