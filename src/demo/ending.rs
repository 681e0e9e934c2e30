//! The last ten hours of a demo, the same for every seed, so that the first
//! look at it shows a night with something of everything.

use crate::demo::duty::Carers;
use crate::demo::duty::DAD;
use crate::demo::duty::MUM;
use crate::domain::care::Burp;
use crate::domain::detail::Detail;
use crate::domain::fact::Extent;
use crate::domain::fact::Fact;
use crate::domain::feed::Feed;
use crate::domain::feed::Milk;
use crate::domain::feed::Side;
use crate::domain::feed::SideRun;
use crate::domain::id::BabyId;
use crate::domain::nappy::Nappy;
use crate::domain::nappy::NappyContent;
use crate::domain::person::Subject;
use crate::domain::quantity::Measured;
use crate::domain::quantity::Unit;
use crate::domain::sleep::Sleep;
use crate::domain::span::Timestamp;
use chrono::TimeDelta;

/// How long the ending is.
pub const LENGTH: TimeDelta = TimeDelta::hours(10);

/// Returns the ending of `baby`'s log at `end`: minutes before it, until when,
/// by whom, what.
///
/// At the end it was fed 1 h 50 ago, has slept for 41 minutes, was wet 2 h 05
/// ago and dirty 9 h 20 ago.
#[must_use]
pub fn ending(baby: BabyId, end: Timestamp, carers: &Carers) -> Vec<Fact> {
    let slept = || Detail::Sleep(Sleep::default());
    let nappy = |content| Detail::Nappy(Nappy { content, ..Nappy::default() });
    let (wet, dirty) = (NappyContent::Wet, NappyContent::Dirty);
    let script = [
        (597, Some(579), MUM, breast(Side::Right, 18)),
        (560, None, MUM, nappy(dirty)),
        (545, Some(462), MUM, slept()),
        (450, None, DAD, bottle(75.0)),
        (438, None, DAD, nappy(wet)),
        (425, Some(330), DAD, slept()),
        (300, Some(265), MUM, slept()),
        (258, Some(240), MUM, breast(Side::Left, 18)),
        (236, None, MUM, nappy(wet)),
        (232, Some(187), MUM, slept()),
        (172, Some(127), MUM, slept()),
        (125, None, MUM, nappy(wet)),
        (110, None, DAD, bottle(90.0)),
        (96, None, DAD, Detail::Burp(Burp { position: None, worked: Some(true) })),
        (41, Some(0), DAD, slept()),
    ];
    let before = |minutes| end - TimeDelta::minutes(minutes);
    let fact = |(from, to, place, detail): (i64, Option<i64>, usize, Detail)| {
        let extent = match to {
            None => Extent::Instant,
            Some(0) => Extent::Open,
            Some(to) => Extent::Until(before(to)),
        };
        let by = carers.id(place);
        Fact { extent, by, ..Fact::at(Subject::Baby(baby), before(from), carers.zone, detail) }
    };
    script.into_iter().map(fact).collect()
}

fn breast(side: Side, minutes: u16) -> Detail {
    let run = SideRun { minutes: Some(minutes), ..SideRun::of(side) };
    Detail::Feed(Feed::Breast { sides: vec![run] })
}

fn bottle(ml: f64) -> Detail {
    let volume = Measured::new(ml, Unit::Ml).ok();
    Detail::Feed(Feed::Bottle { volume, milk: Some(Milk::Expressed) })
}
