//! What a carer sealed, for that carer's own scripts.

use crate::cli::say::time;
use crate::domain::private::Often;
use crate::domain::private::PrivateCheckin;
use crate::guidance::screening::sums;
use serde_json::Value;
use serde_json::json;

/// Returns check-ins as an array.
#[must_use]
pub fn json(all: &[PrivateCheckin]) -> Value {
    all.iter().map(one).collect()
}

fn one(checkin: &PrivateCheckin) -> Value {
    let points = |items: [Option<Often>; 2]| items.map(|often| often.map(Often::points));
    let mut object = json!({
        "at": time(checkin.at, checkin.zone),
        "phq2": points(checkin.phq2),
        "gad2": points(checkin.gad2),
        "help": checkin.help,
        "note": checkin.note,
    });
    for sum in sums(checkin) {
        object[format!("{}_sum", sum.instrument.id)] = sum.points.into();
    }
    object
}
