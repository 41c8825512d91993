//! Whether a date as exact as a text gives it lies in a period.

use liaison_model::{DateRange, PartialDate};

/// Whether some day of `range` lies between the first day of `since` and the last of `until`.
pub(crate) fn overlaps(range: DateRange, since: Option<PartialDate>, until: Option<PartialDate>) -> bool {
    since.is_none_or(|since| last_day(range.end) >= first_day(since))
        && until.is_none_or(|until| first_day(range.start) <= last_day(until))
}

/// Whether a period has no day.
pub(crate) fn is_empty(since: PartialDate, until: PartialDate) -> bool {
    first_day(since) > last_day(until)
}

fn first_day(date: PartialDate) -> (u16, u8, u8) {
    let (year, month, day) = date.parts();
    (year, month.unwrap_or(1), day.unwrap_or(1))
}

// The 31st of a short month is no date, and yet later than every date of that month: all that is asked here.
fn last_day(date: PartialDate) -> (u16, u8, u8) {
    let (year, month, day) = date.parts();
    (year, month.unwrap_or(12), day.unwrap_or(31))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> PartialDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_year_overlaps_each_of_its_months() {
        let year = DateRange::single(date("2018"));
        assert!(overlaps(year, Some(date("2018-12")), None));
        assert!(overlaps(year, None, Some(date("2018-01-01"))));
        assert!(!overlaps(year, Some(date("2019")), None));
        assert!(!overlaps(year, None, Some(date("2017-12-31"))));
    }
}
