//! The report as text.

use std::fmt;

use crate::{Count, Report, gold_name};

impl fmt::Display for Report {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let classes = self.entities.iter().map(|(class, count)| (gold_name(*class), *count));
        let properties = self.relations.iter().map(|(property, count)| (property.name(), *count));
        write_part(formatter, "entities", classes.collect())?;
        write_part(formatter, "relations", properties.collect())?;
        for score in &self.documents {
            let (entity, relation) = (score.entity().f1(), score.relation().f1());
            writeln!(formatter, "  {:34} entity F1 {entity:.3}  relation F1 {relation:.3}", score.document)?;
        }
        let hits =
            self.attributes.iter().map(|(name, hits)| format!("{} {}/{}", name.name(), hits.right, hits.of));
        writeln!(formatter, "  of found entities, right: {}", hits.collect::<Vec<_>>().join(", "))?;
        writeln!(formatter, "{}", total("core", self.core()))?;
        writeln!(formatter, "{}", total("entity", self.entity()))?;
        write!(formatter, "{}", total("relation", self.relation()))
    }
}

fn write_part(formatter: &mut fmt::Formatter<'_>, part: &str, mut rows: Vec<(&str, Count)>) -> fmt::Result {
    rows.sort_by_key(|(name, _)| *name);
    writeln!(formatter, "{part:18}     P     R    F1    tp   fp   fn")?;
    for (name, count) in rows {
        let (precision, recall, f1) = (count.precision(), count.recall(), count.f1());
        let Count { right, spurious, missed } = count;
        writeln!(
            formatter,
            "  {name:18} {precision:5.2} {recall:5.2} {f1:5.2} {right:5} {spurious:4} {missed:4}"
        )?;
    }
    Ok(())
}

fn total(name: &str, count: Count) -> String {
    format!("{name:9} P {:.3} R {:.3} F1 {:.3}", count.precision(), count.recall(), count.f1())
}
