//! What a day or a scale says: too few feeds, too few nappies, too light.

use crate::alert::rules::Said;
use crate::alert::rules::flag::Watch;
use crate::domain::detail::Detail;
use crate::domain::detail::Kind;
use crate::domain::feed::Feed;
use crate::domain::feed::Milk;
use crate::domain::measure::Measurement;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::journal::timeline::Logged;
use crate::plan::objective::Content;
use crate::plan::objective::Stream;
use crate::slo::event::events;
use crate::slo::event::unlogged;
use crate::slo::scene::torn;
use chrono::TimeDelta;

/// For so long a weight says something about now.
///
/// Source: ours; a newborn gains or loses weight within days.
const WEIGHT_HOLDS: TimeDelta = TimeDelta::days(7);

impl Watch<'_> {
    /// The last civil day that is over, if the baby lived all of it, and when
    /// the running one ends.
    fn yesterday(&self) -> Option<(Span, Timestamp)> {
        let (zone, now) = (self.zone(), self.now());
        let today = zone.date(now);
        let day = zone.day(today.pred_opt()?);
        let whole = self.baby.born? <= day.start();
        (whole && self.about(day.start())).then(|| (day, zone.day(today).end()))
    }

    /// Tells whether a day can be judged: the log has no hole in it, nothing
    /// excuses it, and this kind was logged before.
    fn known(&self, of: &Stream, day: Span) -> bool {
        let ground = &self.look.ground;
        !torn(&ground.holes(self.subject).log, day)
            && ground.excuse(self.subject, day).is_none()
            && !unlogged(ground, of, self.subject, day)
    }

    fn on(&self, day: Span) -> impl Iterator<Item = &Logged> {
        let all = self.look.scene.timeline.starting_in(day).iter();
        all.filter(|logged| logged.fact.subject == self.subject)
    }

    /// Yesterday's feeds of a baby that was fed at the breast and had no formula.
    pub(super) fn few_feeds(&self, least: usize) -> Said {
        let Some((day, due)) = self.yesterday() else { return Said::default() };
        let of = stream(Kind::Feed, None);
        let fed = events(&self.look.ground, &of, self.subject, day);
        let breast = |one: &Logged| matches!(one.fact.detail, Detail::Feed(Feed::Breast { .. }));
        let formula = |one: &Logged| {
            let milk = Some(Milk::Formula);
            matches!(&one.fact.detail, Detail::Feed(Feed::Bottle { milk: of, .. }) if *of == milk)
        };
        let breastfed = self.on(day).any(breast) && !self.on(day).any(formula);
        let few = breastfed && fed.len() < least && self.about(day.start()) && self.known(&of, day);
        self.few(few, fed.first().copied(), fed.len(), (day, due))
    }

    /// Yesterday's nappies against the table of the day of life on which it began.
    pub(super) fn few_nappies(&self, least: &[(i64, usize, usize)]) -> Said {
        let Some((day, due)) = self.yesterday() else { return Said::default() };
        let Some(age) = self.age(day.start()) else { return Said::default() };
        let row = least.iter().rev().find(|(from, ..)| *from <= age.days + 1);
        let Some((_, wet, dirty)) = row else { return Said::default() };
        let count = |content| {
            let of = stream(Kind::Nappy, Some(content));
            events(&self.look.ground, &of, self.subject, day).len()
        };
        let wets = count(Content::Wet);
        let few = (wets < *wet || count(Content::Dirty) < *dirty)
            && self.known(&stream(Kind::Nappy, None), day);
        let first = self.on(day).find(|one| matches!(one.fact.detail, Detail::Nappy(_)));
        self.few(few, first, wets, (day, due))
    }

    fn few(
        &self,
        few: bool,
        first: Option<&Logged>,
        count: usize,
        (day, due): (Span, Timestamp),
    ) -> Said {
        let value = u32::try_from(count).ok().map(f64::from);
        let holding = few.then(|| self.holding(day.end(), first, value));
        Said { holding, due: Some(due), missed: None }
    }

    /// The last weight of the baby, with what it lost of that at birth, in per cent.
    fn weighed(&self) -> Option<(&Logged, f64)> {
        let birth = self.baby.birth_weight?.canonical.value();
        self.facts().find_map(|logged| match &logged.fact.detail {
            Detail::Measurement(Measurement::Weight(weight)) => {
                Some((logged, (birth - weight.canonical.value()) / birth * 100.0))
            }
            _ => None,
        })
    }

    /// More than so many per cent under the birth weight.
    pub(super) fn weight_loss(&self, over_percent: f64) -> Said {
        // 3060 of 3400 g is ten per cent, whatever a float makes of it.
        self.under(over_percent + 1e-9)
    }

    /// A weight taken at the row's age is under that at birth. An older one
    /// says nothing about today.
    pub(super) fn under_birth_weight(&self) -> Said {
        self.under(0.0)
    }

    fn under(&self, over_percent: f64) -> Said {
        let Some((last, percent)) = self.weighed() else { return Said::default() };
        let since = last.fact.start;
        let ends = since + WEIGHT_HOLDS;
        let is_light = percent > over_percent && self.about(since) && self.now() < ends;
        let holding = is_light.then(|| self.holding(since, Some(last), Some(percent)));
        Said { holding, due: is_light.then_some(ends), missed: None }
    }
}

fn stream(kind: Kind, content: Option<Content>) -> Stream {
    Stream { kinds: vec![kind], content, baby: None, carer: None, hours: None }
}
