//! `redflags` and `crisis`: there whatever becomes of the journal.

use crate::app::guide::Ages;
use crate::app::guide::Page;
use crate::cli::Global;
use crate::cli::guide;
use crate::cli::problem::Problem;
use crate::cli::say::Format;
use crate::guidance::contact::Region;
use crate::journal::household::Household;
use crate::shell::out;
use crate::shell::out::Answer;
use crate::shell::session::Place;

/// Answers a page for the family's nation. A journal that is not there, or
/// does not read, is one without a nation.
///
/// # Errors
///
/// A [`Problem`] where there is no folder to look in.
pub fn page(global: &Global, page: Page) -> Result<Answer, Problem> {
    let place = Place::find(global)?;
    let household = known(&place);
    let zone = global.zone.or(household.zone).unwrap_or(place.machine_zone);
    let now = place.clock.now();
    let today = zone.local(now).date_naive();
    let region = Region::of(household.nation, zone);
    let ages = Ages::of(&household, zone, now);
    Ok(Answer::asked(match out::format(global) {
        Format::Json => format!("{}\n", guide::json(region, page, ages, today)),
        format => guide::text(region, page, ages, today, format == Format::Plain),
    }))
}

fn known(place: &Place) -> Household {
    let store = place.open_read().ok().flatten();
    store.and_then(|store| store.household().ok()).unwrap_or_default()
}
