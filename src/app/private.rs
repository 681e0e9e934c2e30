//! A private check-in while it is filled in, shown or deleted. What is typed
//! lives here alone and is overwritten when it closes.

use crate::app::guide;
use crate::app::msg::Failure;
use crate::app::overlay::Line;
use crate::domain::id::CarerId;
use crate::domain::private::Often;
use crate::domain::private::PrivateCheckin;
use crate::domain::secret::Secret;
use crate::guidance::contact::Region;
use crate::guidance::screening;
use crate::guidance::screening::Instrument;
use crate::guidance::screening::Sum;
use crate::guidance::source::Quote;
use crate::guidance::source::Source;
use crate::journal::household::Household;
use crate::text::catalogue::private as say;
use crate::text::style::Style;
use crate::text::style::Tone;
use crate::text::time;
use std::fmt;

/// What is wanted of what is sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Want {
    /// A new check-in.
    Fill,
    /// What is kept, read.
    Show,
    /// What is kept, destroyed.
    Delete,
}

/// The overlay.
///
/// Printed for debugging it says nothing of what is typed.
#[derive(Clone)]
pub struct Private {
    /// Whose.
    pub carer: CarerId,
    /// What is wanted.
    pub want: Want,
    /// How far it is.
    pub stage: Stage,
    /// Where in the questions.
    pub step: Step,
    /// The selected answer; none before one is chosen.
    pub row: Option<usize>,
    /// The answers so far.
    pub draft: PrivateCheckin,
    /// The note.
    pub note: Line,
    /// The passphrase while it is typed.
    pub passphrase: Secret,
    /// The same again.
    pub again: Secret,
    /// The second field takes the keys.
    pub second: bool,
    /// Why it was not done.
    pub trouble: Option<Failure>,
    /// The row at the top of what is read.
    pub top: usize,
}

/// How far it is.
#[derive(Debug, Clone, PartialEq)]
pub enum Stage {
    /// It is asked.
    Asked,
    /// The note speaks of harm; the numbers were shown.
    Harm,
    /// A key is being derived.
    Working,
    /// It is kept, and this is what may be said of it.
    Kept,
    /// What was kept before, newest first.
    Shown(Vec<PrivateCheckin>),
    /// It is destroyed.
    Gone,
}

/// The pages of a new check-in, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// What this is.
    Intro,
    /// An item, 0 to 3: two of the PHQ-2, two of the GAD-2.
    Item(usize),
    /// Whether help is wanted.
    Help,
    /// Own words.
    Note,
    /// The passphrase.
    Passphrase,
}

impl Step {
    /// How many pages have a number.
    pub const COUNT: usize = 7;

    /// Returns the place of the page, from 1; `None` for the first.
    #[must_use]
    pub const fn place(self) -> Option<usize> {
        match self {
            Self::Intro => None,
            Self::Item(item) => Some(item + 1),
            Self::Help => Some(5),
            Self::Note => Some(6),
            Self::Passphrase => Some(7),
        }
    }

    /// Returns the next page; the last stays.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Intro => Self::Item(0),
            Self::Item(item @ 0..3) => Self::Item(item + 1),
            Self::Item(_) => Self::Help,
            Self::Help => Self::Note,
            Self::Note | Self::Passphrase => Self::Passphrase,
        }
    }

    /// Returns the page before; the first stays.
    #[must_use]
    pub const fn previous(self) -> Self {
        match self {
            Self::Intro | Self::Item(0) => Self::Intro,
            Self::Item(item) => Self::Item(item - 1),
            Self::Help => Self::Item(3),
            Self::Note => Self::Help,
            Self::Passphrase => Self::Note,
        }
    }

    /// Returns the questionnaire of an item, and its place in it.
    #[must_use]
    pub fn item(self) -> Option<(&'static Instrument, usize)> {
        let Self::Item(item) = self else { return None };
        Some((screening::instruments().get(item / 2)?, item % 2))
    }
}

impl Private {
    /// Returns it before anything is typed.
    #[must_use]
    pub fn new(carer: CarerId, want: Want, draft: PrivateCheckin) -> Self {
        let step = if want == Want::Show { Step::Passphrase } else { Step::Intro };
        Self {
            carer,
            want,
            stage: Stage::Asked,
            step,
            row: None,
            draft,
            note: Line::default(),
            passphrase: Secret::new(),
            again: Secret::new(),
            second: false,
            trouble: None,
            top: 0,
        }
    }

    /// Returns the answer to an item.
    #[must_use]
    pub fn answer(&self, item: usize) -> Option<Often> {
        let items = if item < 2 { &self.draft.phq2 } else { &self.draft.gad2 };
        items.get(item % 2).copied().flatten()
    }

    /// Answers an item.
    pub fn set(&mut self, item: usize, often: Often) {
        let items = if item < 2 { &mut self.draft.phq2 } else { &mut self.draft.gad2 };
        if let Some(answer) = items.get_mut(item % 2) {
            *answer = Some(often);
        }
    }

    /// Tells whether a key is a letter of something typed.
    #[must_use]
    pub fn typing(&self) -> bool {
        self.stage == Stage::Asked
            && self.want != Want::Delete
            && matches!(self.step, Step::Note | Step::Passphrase)
    }
}

impl fmt::Debug for Private {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Private").field("want", &self.want).finish_non_exhaustive()
    }
}

/// A line of what is said of a check-in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// It explains, rather than says.
    pub quiet: bool,
    /// The words.
    pub words: String,
}

impl Said {
    fn loud(words: impl Into<String>) -> Self {
        Self { quiet: false, words: words.into() }
    }

    fn quiet(words: String) -> Self {
        Self { quiet: true, words }
    }
}

/// Returns what is said once a check-in is kept: the sums beside the published
/// level, with their sources, and whom to tell. No verdict.
#[must_use]
pub fn told(
    checkin: &PrivateCheckin,
    household: &Household,
    region: Region,
    tone: Tone,
) -> Vec<Said> {
    // First, so that it shows where little fits, and whatever was typed.
    let mut lines = vec![Said::loud(guide::crisis_line(region, tone))];
    let names = household.names();
    if checkin.note.as_deref().is_some_and(|note| screening::speaks_of_harm(note, &names)) {
        lines.extend(screening::quote("harm").into_iter().flat_map(|one| quoted(one, tone)));
        return lines;
    }
    let sums = screening::sums(checkin);
    let asked = |sum: &&Sum| sum.points.is_some() || partly(checkin, sum);
    for sum in sums.iter().filter(asked) {
        lines.extend(summed(sum, tone));
        let above = screening::quote("above").filter(|_| sum.reaches());
        lines.extend(above.into_iter().flat_map(|one| quoted(one, tone)));
    }
    let reaches = sums.iter().any(Sum::reaches);
    if checkin.help == Some(true) {
        lines.push(Said::loud(say::WANTS.say(tone)));
    }
    if reaches || checkin.help == Some(true) {
        lines.extend(screening::quote("talk").into_iter().flat_map(|one| quoted(one, tone)));
    }
    lines.extend(screening::quote("not_instead").map(|one| Said::loud(one.text.clone())));
    lines
}

fn partly(checkin: &PrivateCheckin, sum: &Sum) -> bool {
    let items = if sum.instrument.id == "phq2" { checkin.phq2 } else { checkin.gad2 };
    items.iter().any(Option::is_some)
}

fn summed(sum: &Sum, tone: Tone) -> Vec<Said> {
    let (name, most) = (sum.instrument.name.as_str(), sum.most().to_string());
    let Some(points) = sum.points else {
        return vec![Said::loud(say::NO_SUM.fill(tone, &[name]))];
    };
    let (points, level) = (points.to_string(), sum.instrument.cutoff.to_string());
    let words = say::SUM_LEVEL.fill(tone, &[name, &points, &most, &level]);
    vec![Said::loud(words), source(&sum.instrument.source, tone)]
}

fn quoted(quote: &Quote, tone: Tone) -> [Said; 2] {
    [Said::loud(quote.text.clone()), source(&quote.source, tone)]
}

fn source(source: &Source, tone: Tone) -> Said {
    let text = if source.unread() { say::SOURCE_UNREAD } else { say::SOURCE };
    let seen = source.verified_on.to_string();
    Said::quiet(text.fill(tone, &[&source.source, &source.published, &seen]))
}

/// Returns what was kept, for the one who opened it: newest first, each with
/// its answers, its sums and its words.
#[must_use]
pub fn shown(kept: &[PrivateCheckin], style: &Style) -> Vec<Said> {
    let tone = style.tone;
    if kept.is_empty() {
        return vec![Said::loud(say::SHOWN_NONE.say(tone))];
    }
    let mut lines = Vec::new();
    for checkin in kept {
        let own = Style { zone: checkin.zone, ..*style };
        let when = time::dated(checkin.at, checkin.at, &own);
        let day = own.zone.local(checkin.at).date_naive();
        lines.push(Said::loud(say::OF.fill(tone, &[&format!("{day} {when}")])));
        for (n, instrument) in screening::instruments().iter().enumerate() {
            let items = if n == 0 { checkin.phq2 } else { checkin.gad2 };
            for (text, often) in instrument.items.iter().zip(items) {
                let Some(often) = often else { continue };
                let answer = &instrument.answers[usize::from(often.points())];
                lines.push(Said::quiet(say::ANSWER.fill(tone, &[text, answer])));
            }
        }
        let help = checkin.help.map(|help| if help { say::YES } else { say::NO }.say(tone));
        if let (Some(help), Some(quote)) = (help, screening::quote("help")) {
            lines.push(Said::quiet(say::ANSWER.fill(tone, &[&quote.text, help])));
        }
        for sum in screening::sums(checkin) {
            let Some(points) = sum.points else { continue };
            let most = sum.most().to_string();
            let with = [sum.instrument.name.as_str(), &points.to_string(), &most];
            lines.push(Said::quiet(say::SUM.fill(tone, &with)));
        }
        lines.extend(checkin.note.iter().map(|note| Said::quiet(say::WORDS.fill(tone, &[note]))));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::span::Timestamp;
    use crate::domain::zone::Zone;

    fn answered(phq2: [u8; 2], gad2: [u8; 2]) -> PrivateCheckin {
        let empty = PrivateCheckin::new(Timestamp::UNIX_EPOCH, Zone::UTC);
        PrivateCheckin { phq2: phq2.map(Often::of), gad2: gad2.map(Often::of), ..empty }
    }

    fn words(lines: &[Said]) -> String {
        lines.iter().map(|line| line.words.as_str()).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn pages_lead_forth_and_back() {
        let mut step = Step::Intro;
        let mut places = Vec::new();
        for _ in 0..Step::COUNT {
            step = step.next();
            places.push(step.place().expect("a place"));
        }
        assert_eq!(places, [1, 2, 3, 4, 5, 6, 7]);
        assert_eq!((step, step.next()), (Step::Passphrase, Step::Passphrase));
        for _ in 0..Step::COUNT {
            step = step.previous();
        }
        assert_eq!((step, step.previous()), (Step::Intro, Step::Intro));
        assert_eq!(
            Step::Item(3).item().map(|(one, item)| (one.id.as_str(), item)),
            Some(("gad2", 1))
        );
    }

    #[test]
    fn a_sum_stands_beside_its_level_and_is_no_verdict() {
        let below = words(&told(
            &answered([1, 1], [0, 0]),
            &Household::default(),
            Region::UkByZone,
            Tone::Ops,
        ));
        assert!(below.contains("PHQ-2: 2 of 6; the published level is 3 or more."), "{below}");
        assert!(!below.contains("above the level") && !below.contains("Midwife"), "{below}");
        assert!(below.contains("6-week check"), "{below}");
        assert!(below.starts_with("In a crisis, at any hour: 999"), "{below}");
        let above = words(&told(
            &answered([1, 2], [0, 0]),
            &Household::default(),
            Region::UkByZone,
            Tone::Ops,
        ));
        assert!(above.contains("above the level where NICE suggests talking to a professional"));
        assert!(above.contains("Midwife, health visitor or GP") && above.contains("NICE CG192"));
        for said in [below, above] {
            let lower = said.to_lowercase();
            for never in ["depress", "you have", "disorder", "anxiety", "normal", "fine", "safe"] {
                assert!(!lower.contains(never), "{never}: {said}");
            }
        }
    }

    #[test]
    fn wanting_help_names_whom_to_tell_whatever_the_sum() {
        let wants = PrivateCheckin { help: Some(true), ..answered([0, 0], [0, 0]) };
        let said = words(&told(&wants, &Household::default(), Region::UkByZone, Tone::Ops));
        assert!(said.contains("Midwife, health visitor or GP"), "{said}");
        assert!(!said.contains("above the level"), "{said}");
    }

    #[test]
    fn what_is_not_answered_has_no_sum_and_harm_has_none_at_all() {
        let mut half = answered([3, 3], [0, 0]);
        half.phq2[1] = None;
        half.gad2 = [None; 2];
        let said = words(&told(&half, &Household::default(), Region::UkByZone, Tone::Ops));
        assert!(said.contains("PHQ-2: not all answered, so no sum."), "{said}");
        assert!(!said.contains("GAD-2"), "it was not asked: {said}");
        let note = Some("I want to die".to_owned());
        let harm = PrivateCheckin { note, ..answered([3, 3], [3, 3]) };
        let harm = words(&told(&harm, &Household::default(), Region::UkByZone, Tone::Ops));
        assert!(harm.contains("call now") && !harm.contains("of 6"), "{harm}");
    }

    #[test]
    fn it_is_never_printed() {
        let carer = CarerId::new(uuid::Uuid::nil());
        let mut private = Private::new(carer, Want::Fill, answered([3, 3], [3, 3]));
        private.note = Line::holding("words".to_owned());
        private.passphrase = Secret::of("secret");
        assert_eq!(format!("{private:?}"), "Private { want: Fill, .. }");
    }
}
