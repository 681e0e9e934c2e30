//! Feeds: `bottle 90`, `feed left for 18m`, `breast r since 2:50`,
//! `feed left 10m right 8m`, `solids carrot loved`, `feed same`.

use crate::domain::detail::Detail;
use crate::domain::detail::Kind;
use crate::domain::fact::Extent;
use crate::domain::feed::Feed;
use crate::domain::feed::Milk;
use crate::domain::feed::Side;
use crate::domain::feed::SideRun;
use crate::domain::person::Subject;
use crate::domain::quantity::Measured;
use crate::domain::quantity::Millilitres;
use crate::phrase::clause::Lift;
use crate::phrase::error::ErrorKind;
use crate::phrase::error::PhraseError;
use crate::phrase::growth::VOLUME_UNITS;
use crate::phrase::moment::Moment;
use crate::phrase::parser::Parser;
use crate::phrase::reading::Part;
use crate::phrase::reading::Remark;
use crate::phrase::verb::Verb;
use crate::text::catalogue::phrase as say;
use crate::text::time;
use chrono::TimeDelta;
use std::ops::Range;

const VOCABULARY: &[&str] = &[
    "bottle",
    "breast",
    "solids",
    "left",
    "right",
    "both",
    "same",
    "expressed",
    "formula",
    "mixed",
    "milk",
    "ml",
    "oz",
];

const REACTIONS: &[&str] = &[
    "loved", "liked", "ok", "disliked", "hated", "refused", "spat", "allergic", "rash", "vomited",
];

/// What the words of a feed have come to.
#[derive(Debug, Clone, Default)]
struct Said {
    bottle: bool,
    breast: bool,
    same: bool,
    volume: Option<Measured<Millilitres>>,
    milk: Option<Milk>,
    sides: Vec<(Side, Option<TimeDelta>)>,
    /// Where the last length of a side was said.
    length_at: Range<usize>,
}

impl Parser<'_> {
    pub fn feed(&mut self, verb: &Verb) -> Result<(), PhraseError> {
        let solids = *verb == Verb::Solids || self.word(0) == Some("solids");
        if solids {
            if *verb != Verb::Solids {
                self.take(1, Part::Kind);
            }
            return self.solids();
        }
        let mut said = Said {
            bottle: *verb == Verb::Bottle,
            breast: *verb == Verb::Breast,
            ..Said::default()
        };
        if said.bottle {
            self.straight = self.at;
        }
        self.rest(VOCABULARY, |parser| parser.feed_word(&mut said))?;
        let timed = said.sides.iter().filter(|(_, length)| length.is_some()).count();
        if timed > 0 && (timed < said.sides.len() || timed < 2) {
            // Rule 6: a bare length may be two things, unless each side has one.
            return Err(self.ago_or_for(&said.length_at));
        }
        if said.same {
            return self.same(&said);
        }
        let subject = self.the_baby()?;
        if said.breast || !said.sides.is_empty() {
            if said.bottle || said.volume.is_some() || said.milk.is_some() {
                return Err(self.missing(say::WHICH_FEED, &[]));
            }
            return self.breast(subject, &said);
        }
        if !said.bottle && said.volume.is_none() && said.milk.is_none() {
            return Err(self.missing(say::WHICH_FEED, &[]));
        }
        let moment = self.moment()?;
        self.refuse_second(subject, Kind::Feed, moment)?;
        let feed = Feed::Bottle { volume: said.volume, milk: said.milk };
        self.log(subject, moment, Detail::Feed(feed))
    }

    fn feed_word(&mut self, said: &mut Said) -> Result<bool, PhraseError> {
        if let Some((side, tokens)) = self.side() {
            self.take(tokens, Part::Quality);
            let timed = said.sides.iter().any(|(_, length)| length.is_some());
            let length = self.side_length(timed, &mut said.length_at);
            said.sides.extend(side.iter().map(|side| (*side, length)));
            return Ok(true);
        }
        if let Some(volume) = self.volume(said.bottle)? {
            if said.volume.replace(volume).is_some() {
                let at = self.tokens[self.at - 1].at.clone();
                return Err(self.twice(&at, say::THE_AMOUNT));
            }
            return Ok(true);
        }
        let word = self.word(0).unwrap_or_default();
        if let Some(milk) = milk(word) {
            said.milk = Some(milk);
            self.take(1, Part::Quality);
            return Ok(true);
        }
        match word {
            "breast" if self.word(1) == Some("milk") => {
                said.milk = Some(Milk::Expressed);
                self.take(2, Part::Quality);
                return Ok(true);
            }
            "bottle" => said.bottle = true,
            "breast" | "nursing" => said.breast = true,
            "same" | "again" => said.same = true,
            "milk" | "and" | "+" => {}
            _ => return Ok(false),
        }
        self.take(1, Part::Quality);
        if self.tokens[self.at - 1].low == "bottle" {
            self.straight = self.at;
        }
        Ok(true)
    }

    /// Reads the side or sides that stand here.
    pub fn side(&self) -> Option<(&'static [Side], usize)> {
        Some(match self.word(0)? {
            "l" | "left" => (&[Side::Left], 1),
            "r" | "right" => (&[Side::Right], 1),
            "both" | "l+r" => (&[Side::Left, Side::Right], 1),
            "r+l" => (&[Side::Right, Side::Left], 1),
            _ => return None,
        })
    }

    /// Takes the length that stands straight after a side, unless it is `ago`.
    /// With `for` it is the side's own only beside another side's.
    fn side_length(&mut self, timed: bool, at: &mut Range<usize>) -> Option<TimeDelta> {
        let skipped = usize::from(self.word(0) == Some("for"));
        let (length, tokens) = self.length_at(skipped)?;
        let next = self.word(skipped + tokens);
        let another = timed || matches!(next, Some("l" | "left" | "r" | "right"));
        if self.word(skipped + tokens) == Some("ago") || (skipped > 0 && !another) {
            return None;
        }
        *at = self.span_of(skipped + tokens);
        self.take(skipped + tokens, Part::Time);
        Some(length)
    }

    fn ago_or_for(&self, at: &Range<usize>) -> PhraseError {
        let typed = self.text.get(at.clone()).unwrap_or_default();
        self.error(ErrorKind::Ambiguous, at, say::AGO_OR_FOR, &[typed, typed])
    }

    fn breast(&mut self, subject: Subject, said: &Said) -> Result<(), PhraseError> {
        let timed: TimeDelta = said.sides.iter().filter_map(|(_, length)| *length).sum();
        if timed > TimeDelta::zero()
            && self.clauses.length.is_none()
            && self.clauses.end.is_none()
            && !self.clauses.running
        {
            self.clauses.length = Some((timed, 0..self.length));
        }
        let moment = self.moment()?;
        self.refuse_second(subject, Kind::Feed, moment)?;
        let mut sides: Vec<SideRun> = said
            .sides
            .iter()
            .map(|(side, length)| SideRun { minutes: length.map(minutes), ..SideRun::of(*side) })
            .collect();
        match (&mut sides[..], moment.extent) {
            ([first, ..], Extent::Open) => first.from = Some(moment.start),
            ([only], Extent::Until(end)) => only.minutes = Some(minutes(end - moment.start)),
            _ => {}
        }
        self.log(subject, moment, Detail::Feed(Feed::Breast { sides }))
    }

    /// Repeats the last feed, or the last from a bottle.
    fn same(&mut self, said: &Said) -> Result<(), PhraseError> {
        let subject = self.the_baby()?;
        let moment = self.moment()?;
        self.refuse_second(subject, Kind::Feed, moment)?;
        let last = self
            .ctx
            .timeline
            .newest(subject, Kind::Feed)
            .filter(|logged| logged.fact.start <= moment.start)
            .find_map(|logged| {
                let feed = match &logged.fact.detail {
                    Detail::Feed(feed) => feed.clone(),
                    _ => return None,
                };
                let wanted = match feed {
                    Feed::Bottle { .. } => !said.breast,
                    Feed::Breast { .. } => !said.bottle,
                    Feed::Solids { .. } => !said.bottle && !said.breast,
                };
                wanted.then_some((feed, logged.fact.start))
            });
        let Some((mut feed, at)) = last else {
            return Err(self.missing(say::NO_FEED_YET, &[]));
        };
        match &mut feed {
            Feed::Breast { sides } => {
                for run in sides {
                    *run = SideRun::of(run.side);
                }
            }
            Feed::Bottle { volume, milk } => {
                *volume = said.volume.or(*volume);
                *milk = said.milk.or(*milk);
            }
            Feed::Solids { .. } => {}
        }
        self.remarks.push(Remark::SameAs(at));
        self.log(subject, moment, Detail::Feed(feed))
    }

    fn solids(&mut self) -> Result<(), PhraseError> {
        let mut words = self.free_words(Lift::LASTING)?;
        let mut reaction = None;
        if let Some((food, how)) = words.rsplit_once(" reaction ") {
            (words, reaction) = (food.to_owned(), Some(how.to_owned()));
        } else if let Some((food, how)) = words.rsplit_once(' ')
            && REACTIONS.contains(&how.to_lowercase().as_str())
        {
            (words, reaction) = (food.to_owned(), Some(how.to_owned()));
        }
        let subject = self.the_baby()?;
        let moment = self.moment()?;
        let food = words.trim_end_matches(',');
        let food = (!food.is_empty()).then(|| food.to_owned());
        self.log(subject, moment, Detail::Feed(Feed::Solids { food, reaction }))
    }

    /// Refuses to start what runs already, unless the answer was yes.
    pub fn refuse_second(
        &self,
        subject: Subject,
        kind: Kind,
        moment: Moment,
    ) -> Result<(), PhraseError> {
        let Some(open) = self.ctx.timeline.running(subject, kind).next() else {
            return Ok(());
        };
        if self.ctx.yes || moment.extent != Extent::Open {
            return Ok(());
        }
        let (state, hint) = if kind == Kind::Sleep {
            (say::ALREADY_ASLEEP, say::ALREADY_ASLEEP_HINT)
        } else {
            (say::ALREADY_RUNNING, say::ALREADY_HINT)
        };
        let since = time::when(open.fact.start, self.ctx.now, self.ctx.style);
        let words = [state.say(self.tone()), since.as_str()];
        Err(self.error(ErrorKind::Refused, &(0..self.length), say::ALREADY, &words).hinting(
            self.tone(),
            hint,
            &[],
        ))
    }

    /// Takes a volume; without a unit only where a bare number is one.
    pub fn volume(&mut self, bare: bool) -> Result<Option<Measured<Millilitres>>, PhraseError> {
        let Some(number) = self.number(VOLUME_UNITS) else {
            return Ok(None);
        };
        if number.unit.is_empty() && !bare {
            return Ok(None);
        }
        let volume = self.measured(&number, self.volume_unit(&number))?;
        self.take(number.tokens, Part::Amount);
        Ok(Some(volume))
    }
}

fn milk(word: &str) -> Option<Milk> {
    Some(match word {
        "expressed" | "ebm" | "breastmilk" => Milk::Expressed,
        "formula" => Milk::Formula,
        "mixed" | "mix" => Milk::Mixed,
        "water" | "other" => Milk::Other,
        _ => return None,
    })
}

/// Returns whole minutes, rounded.
pub fn minutes(length: TimeDelta) -> u16 {
    let minutes = (length.num_seconds() + 30).div_euclid(60);
    u16::try_from(minutes.clamp(0, i64::from(u16::MAX))).unwrap_or(u16::MAX)
}
