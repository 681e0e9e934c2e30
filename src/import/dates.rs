//! Which number of `3/4/26` is the day: one answer for all files of an import,
//! or one for each where they differ.

use crate::import::Options;
use crate::import::error::ImportError;
use crate::import::raw::End;
use crate::import::raw::Found;
use crate::import::raw::Raw;
use crate::import::source::Source;
use crate::import::warning::Why;
use crate::import::written::Because;
use crate::import::written::DateOrder;
use crate::import::written::Evidence;
use crate::import::written::Order;
use crate::import::written::decide;
use std::collections::BTreeMap;

/// The order of dates, file by file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateOrders {
    /// That of the files, or of most of them; absent when nothing leaves it open.
    pub common: Option<DateOrder>,
    /// Files whose dates read otherwise, by their place among those read.
    own: BTreeMap<usize, Order>,
}

impl DateOrders {
    /// Decides by all dates of all files; a file without evidence reads as its
    /// neighbours do. Only where two files prove different orders does each
    /// stand for itself.
    ///
    /// # Errors
    ///
    /// [`ImportError::MixedDates`]: one file proves both orders.
    pub fn decide(
        raws: &[Raw],
        found: &mut Found,
        sources: &[Source],
        options: &Options<'_>,
    ) -> Result<Self, ImportError> {
        let evidence: Vec<Evidence> = raws.iter().map(evidence).collect();
        let habit = found.habit.unwrap_or(Order::MonthFirst);
        let orders = match decide(&evidence, habit, options.now) {
            Ok(common) => Self { common, own: BTreeMap::new() },
            Err(_) => each(&evidence, habit, options).map_err(|(day_first, month_first)| {
                let at = |index: usize| {
                    let raw = &raws[index];
                    format!("row {} of {}", raw.row, sources[raw.file].name)
                };
                ImportError::MixedDates { day_first: at(day_first), month_first: at(month_first) }
            })?,
        };
        if let Some(DateOrder { order, because: Because::Habit }) = orders.common {
            let first = raws.iter().find(|raw| raw.start.slashed());
            let file = first.map_or(0, |raw| raw.file);
            found.remark(&sources[file], None, Why::DateOrderAssumed { order: order.name() });
        }
        for (file, order) in &orders.own {
            found.remark(&sources[*file], None, Why::OwnDateOrder { order: order.name() });
        }
        Ok(orders)
    }

    /// Returns the order of the dates of one file.
    #[must_use]
    pub fn of(&self, file: usize) -> Order {
        let common = || self.common.map_or(Order::MonthFirst, |common| common.order);
        self.own.get(&file).copied().unwrap_or_else(common)
    }
}

fn evidence(raw: &Raw) -> Evidence {
    let end = match raw.end {
        End::At(end) => Some(end),
        End::Moment | End::Missing | End::Running | End::Lasted(_) => None,
    };
    Evidence { file: raw.file, start: raw.start, end }
}

/// Decides file by file; the order that more files have is the common one.
fn each(
    evidence: &[Evidence],
    habit: Order,
    options: &Options<'_>,
) -> Result<DateOrders, (usize, usize)> {
    let mut decided: Vec<(usize, DateOrder)> = Vec::new();
    let mut from = 0;
    for rows in evidence.chunk_by(|one, next| one.file == next.file) {
        let order = decide(rows, habit, options.now);
        let order = order.map_err(|(day, month)| (from + day, from + month))?;
        let told = order.filter(|order| order.because != Because::Habit);
        decided.extend(told.map(|order| (rows[0].file, order)));
        from += rows.len();
    }
    let count = |order| decided.iter().filter(|(_, one)| one.order == order).count();
    let day_first = count(Order::DayFirst);
    let order = match day_first.cmp(&(decided.len() - day_first)) {
        std::cmp::Ordering::Less => Order::MonthFirst,
        std::cmp::Ordering::Equal => habit,
        std::cmp::Ordering::Greater => Order::DayFirst,
    };
    let common = decided.iter().map(|(_, one)| *one).find(|one| one.order == order);
    let own = decided.into_iter().filter(|(_, one)| one.order != order);
    Ok(DateOrders { common, own: own.map(|(file, one)| (file, one.order)).collect() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::detail::Detail;
    use crate::domain::zone::Zone;
    use crate::import::source::source;
    use crate::import::warning::Warning;
    use crate::import::written::read;
    use crate::journal::household::Household;

    fn orders(starts: &[(usize, &str)]) -> Result<(Vec<Order>, Vec<&'static str>), String> {
        let raws: Vec<Raw> = (1..)
            .zip(starts)
            .map(|(row, (file, start))| {
                Raw::new(*file, row, read(start).expect("a time"), Detail::Wake)
            })
            .collect();
        let named = |name: &str| source(name.to_owned(), b"x").expect("text");
        let sources = ["a.csv", "b.csv", "c.csv"].map(named);
        let household = Household::default();
        let now = "2026-11-22T03:12:00Z".parse().expect("now");
        let options = Options::new(Zone::UTC, now, &household);
        let mut found = Found::default();
        let orders = DateOrders::decide(&raws, &mut found, &sources, &options);
        let orders = orders.map_err(|error| error.to_string())?;
        let said = found.warnings.iter().map(Warning::class).collect();
        Ok(((0..3).map(|file| orders.of(file)).collect(), said))
    }

    #[test]
    fn a_file_without_evidence_reads_as_its_neighbours() {
        let day = Order::DayFirst;
        let told = orders(&[(0, "13/9/23 3:38 am"), (1, "3/4/23 10:00"), (2, "5/6/23 10:00")]);
        assert_eq!(told, Ok((vec![day, day, day], vec![])));
    }

    #[test]
    fn files_that_prove_different_orders_each_stand_for_themselves() {
        let (day, month) = (Order::DayFirst, Order::MonthFirst);
        let rows = [(0, "13/9/23 3:38 am"), (1, "9/13/23 3:38 am"), (2, "3/4/23 10:00")];
        assert_eq!(orders(&rows), Ok((vec![day, month, month], vec!["own_date_order"])));
        let rows = [(0, "13/9/23 3:38 am"), (1, "9/13/23 3:38 am"), (1, "14/9/23 3:38 am")];
        let mixed = orders(&rows).expect_err("one file proves both");
        assert_eq!(mixed, "row 3 of b.csv can only be day/month and row 2 of b.csv only month/day");
    }
}
