//! `redflags` and `crisis`: there whatever becomes of the journal.

use crate::app::guide::Page;
use crate::cli::Global;
use crate::cli::guide;
use crate::cli::problem::Problem;
use crate::cli::say::Format;
use crate::domain::setting::Nation;
use crate::guidance::contact::Region;
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
    let (nation, zone) = known(&place);
    let zone = global.zone.or(zone).unwrap_or(place.machine_zone);
    let today = zone.local(place.clock.now()).date_naive();
    let region = Region::of(nation, zone);
    Ok(Answer::asked(match out::format(global) {
        Format::Json => format!("{}\n", guide::json(region, page, today)),
        format => guide::text(region, page, today, format == Format::Plain),
    }))
}

fn known(place: &Place) -> (Option<Nation>, Option<crate::domain::zone::Zone>) {
    let store = place.open_read().ok().flatten();
    let household = store.and_then(|store| store.household().ok());
    household.map_or((None, None), |household| (household.nation, household.zone))
}
