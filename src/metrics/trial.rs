//! Facts for the tests of the metrics, by minutes since a midnight.

use crate::domain::detail::Detail;
use crate::domain::fact::Extent;
use crate::domain::fact::Fact;
use crate::domain::feed::Feed;
use crate::domain::feed::Side;
use crate::domain::feed::SideRun;
use crate::domain::id::BabyId;
use crate::domain::id::CarerId;
use crate::domain::id::DeviceId;
use crate::domain::id::FactId;
use crate::domain::nappy::Nappy;
use crate::domain::nappy::NappyContent;
use crate::domain::person::Subject;
use crate::domain::quantity::Measured;
use crate::domain::quantity::Unit;
use crate::domain::sleep::Sleep;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::journal::timeline::Logged;
use crate::journal::timeline::Timeline;
use chrono::DateTime;
use chrono::TimeDelta;

/// Whom the facts are about.
pub fn ada() -> Subject {
    Subject::Baby(BabyId::from_bytes([1; 16]))
}

/// The instant `minute` minutes after 2026-11-22 00:00 UTC.
pub fn at(minute: i64) -> Timestamp {
    let midnight = DateTime::from_timestamp(1_795_305_600, 0).expect("an instant");
    midnight + TimeDelta::minutes(minute)
}

/// The stretch between two minutes.
pub fn span(from: i64, to: i64) -> Span {
    Span::new(at(from), at(to))
}

/// A fact about Ada from `minute` on.
pub fn fact(minute: i64, extent: Extent, detail: Detail) -> Fact {
    Fact { extent, ..Fact::at(ada(), at(minute), Zone::UTC, detail) }
}

/// A sleep between two minutes.
pub fn sleep(from: i64, to: i64) -> Fact {
    fact(from, Extent::Until(at(to)), Detail::Sleep(Sleep::default()))
}

/// A sleep that goes on.
pub fn asleep_since(from: i64) -> Fact {
    fact(from, Extent::Open, Detail::Sleep(Sleep::default()))
}

/// A feed at the breast with these sides.
pub fn breast(from: i64, to: i64, sides: &[Side]) -> Fact {
    let sides = sides.iter().copied().map(SideRun::of).collect();
    fact(from, Extent::Until(at(to)), Detail::Feed(Feed::Breast { sides }))
}

/// A bottle of `ml`.
pub fn bottle(minute: i64, ml: f64) -> Fact {
    let volume = Measured::new(ml, Unit::Ml).ok();
    fact(minute, Extent::Instant, Detail::Feed(Feed::Bottle { volume, milk: None }))
}

/// A nappy.
pub fn nappy(minute: i64, content: NappyContent) -> Fact {
    let detail = Detail::Nappy(Nappy { content, ..Nappy::default() });
    fact(minute, Extent::Instant, detail)
}

/// A note.
pub fn note(minute: i64) -> Fact {
    fact(minute, Extent::Instant, Detail::Note { text: "hiccups".to_owned() })
}

/// The timeline of `facts`, each written down when it began.
pub fn line(facts: impl IntoIterator<Item = Fact>) -> Timeline {
    line_since(facts, None)
}

/// The same, complete from `since` on.
pub fn line_since(facts: impl IntoIterator<Item = Fact>, since: Option<Timestamp>) -> Timeline {
    let logged = facts.into_iter().zip(1_u128..).map(|(fact, id)| Logged {
        id: FactId::from_bytes(id.to_be_bytes()),
        author: fact.by,
        device: DeviceId::from_bytes([0; 16]),
        recorded_at: fact.start,
        history: 1,
        fact,
    });
    Timeline::new(logged.collect(), since)
}

/// Two carers.
pub fn mum() -> CarerId {
    CarerId::from_bytes([2; 16])
}

/// The other.
pub fn dad() -> CarerId {
    CarerId::from_bytes([3; 16])
}

/// The same fact, done by a carer.
pub fn by(carer: CarerId, fact: Fact) -> Fact {
    Fact { by: Some(carer), ..fact }
}

/// A fact of a carer about themselves.
pub fn own(carer: CarerId, minute: i64, extent: Extent, detail: Detail) -> Fact {
    let fact = Fact::at(Subject::Carer(carer), at(minute), Zone::UTC, detail);
    Fact { extent, by: Some(carer), ..fact }
}

/// A carer's sleep between two minutes.
pub fn rest(carer: CarerId, from: i64, to: i64) -> Fact {
    own(carer, from, Extent::Until(at(to)), Detail::Sleep(Sleep::default()))
}

/// Dishes between two minutes.
pub fn toil(carer: CarerId, from: i64, to: i64) -> Fact {
    own(carer, from, Extent::Until(at(to)), Detail::Toil { task: "dishes".to_owned() })
}

/// The watch goes from one carer to another.
pub fn hand_over(from: CarerId, minute: i64, to: Option<CarerId>) -> Fact {
    let detail = Detail::HandOver { to };
    Fact { by: Some(from), ..Fact::at(Subject::Household, at(minute), Zone::UTC, detail) }
}
