//! What a family does by the clock: meals, baths, books.

use crate::demo::duty::Carers;
use crate::demo::infant::Infant;
use crate::demo::random::minutes;
use crate::domain::detail::Detail;
use crate::domain::fact::Fact;
use crate::domain::feed::Feed;
use crate::domain::span::Timestamp;
use std::ops::Range;

/// Something done at about the same hour.
#[derive(Debug)]
pub struct Habit {
    /// The hour of the wall clock.
    pub hour: f64,
    /// Days of life on which the family does it.
    pub ages: Range<i64>,
    /// Probability on each of them.
    pub chance: f64,
    /// What.
    pub what: What,
}

/// What a habit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// A meal from a spoon or a hand.
    Meal,
    /// A kind of the family's own, and more about it.
    Own(&'static str, Option<&'static str>),
}

/// Once begun, for ever.
const ON: i64 = i64::MAX;

/// By the hour. Meals begin at about 170 days, as in `forecast.md` §7.
pub const HABITS: &[Habit] = &[
    habit(7.4, 540..ON, 0.7, What::Own("potty", None)),
    habit(7.6, 240..ON, 0.9, What::Own("teeth", None)),
    habit(8.0, 230..ON, 0.9, What::Meal),
    habit(8.4, 365..ON, 0.9, What::Own("mood", Some("cheerful"))),
    habit(8.6, 540..ON, 0.8, What::Own("hair", None)),
    habit(8.7, 540..ON, 0.9, What::Own("dressed", None)),
    habit(9.0, 420..ON, 0.7, What::Own("drink", Some("water"))),
    habit(9.6, 365..ON, 0.7, What::Own("play", Some("blocks"))),
    habit(10.0, 365..ON, 0.8, What::Meal),
    habit(10.5, 11..180, 0.6, What::Own("tummy time", Some("3 min"))),
    habit(10.8, 420..ON, 0.8, What::Own("drink", Some("water"))),
    habit(11.0, 21..ON, 0.5, What::Own("outdoors", None)),
    habit(12.0, 170..ON, 0.95, What::Meal),
    habit(12.6, 540..ON, 0.7, What::Own("potty", None)),
    habit(13.0, 365..ON, 0.7, What::Own("book", None)),
    habit(13.4, 365..ON, 0.9, What::Own("mood", Some("wild"))),
    habit(14.5, 420..ON, 0.7, What::Own("drink", Some("water"))),
    habit(15.0, 420..ON, 0.7, What::Own("play", Some("pretend"))),
    habit(15.3, 540..ON, 0.7, What::Own("potty", None)),
    habit(15.5, 270..ON, 0.8, What::Meal),
    habit(16.2, 300..ON, 0.7, What::Own("outdoors", Some("playground"))),
    habit(16.6, 420..ON, 0.8, What::Own("drink", Some("water"))),
    habit(17.0, 420..ON, 0.6, What::Own("play", Some("drawing"))),
    habit(17.5, 200..ON, 0.95, What::Meal),
    habit(17.8, 365..ON, 0.6, What::Own("song", None)),
    habit(18.2, 540..ON, 0.7, What::Own("potty", None)),
    habit(18.4, 8..ON, 0.3, What::Own("bath", None)),
    habit(18.6, 365..ON, 0.9, What::Own("mood", Some("tired"))),
    habit(18.8, 150..ON, 0.8, What::Own("book", None)),
    habit(19.0, 240..ON, 0.9, What::Own("teeth", None)),
    habit(19.1, 540..ON, 0.8, What::Own("pyjamas", None)),
];

const FOODS: [&str; 8] =
    ["carrot", "porridge", "banana", "avocado", "toast", "yoghurt", "broccoli", "lentils"];

const fn habit(hour: f64, ages: Range<i64>, chance: f64, what: What) -> Habit {
    Habit { hour, ages, chance, what }
}

impl Infant {
    /// Does the next habit at `at`; returns when that was done.
    pub fn usual(&mut self, at: Timestamp, carers: &Carers, out: &mut Vec<Fact>) -> Timestamp {
        let Some(what) = self.today.take_habit() else { return at };
        let at = at + minutes(self.random.between(0.0, 12.0));
        let (detail, lasts) = match what {
            What::Meal => {
                let food = Some(self.random.one(&FOODS).to_owned());
                let liked = [None, None, None, Some("loved it"), Some("pulled a face")];
                let reaction = self.random.one(&liked).map(str::to_owned);
                (Detail::Feed(Feed::Solids { food, reaction }), 18.0)
            }
            What::Own(name, value) => {
                let value = value.map(str::to_owned);
                (Detail::Custom { name: name.to_owned(), value }, 10.0)
            }
        };
        out.push(self.fact(at, detail, carers));
        at + minutes(lasts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn habits_stand_in_the_order_of_the_day() {
        assert!(HABITS.windows(2).all(|pair| pair[0].hour <= pair[1].hour));
    }
}
