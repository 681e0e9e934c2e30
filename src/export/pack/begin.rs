//! What stands first: who it is about, whom to call, the signs to call about.

use crate::domain::entry::alert::Severity;
use crate::export::pack::Audience;
use crate::export::pack::Block;
use crate::export::pack::Number;
use crate::export::pack::Scene;
use crate::export::pack::Section;
use crate::export::pack::fill;
use crate::export::pack::name;
use crate::export::pack::one_line;
use crate::export::pack::plain;
use crate::export::pack::qr::Code;
use crate::export::pack::vcard::Card;
use crate::export::report::values::date;
use crate::guidance::contact::Contact;
use crate::guidance::contact::Purpose;
use crate::guidance::contact::Region;
use crate::guidance::contact::contacts;
use crate::guidance::contact::number;
use crate::guidance::flag::Call;
use crate::guidance::flag::Flag;
use crate::guidance::flag::Whose;
use crate::guidance::flag::flags as all_flags;
use crate::text::catalogue::pack as say;
use crate::text::time;

/// Most carers whose own number has a line.
const OWN: usize = 4;

/// Days of age up to which an age is said in days.
const IN_DAYS: i64 = 28;

/// Returns the babies' names as one.
pub(crate) fn names(scene: &Scene<'_>) -> String {
    let mut names: Vec<String> = scene.babies().map(|(_, baby)| name(baby)).collect();
    let last = names.pop().unwrap_or_else(|| plain(say::BABY));
    if names.is_empty() { last } else { fill(say::AND, &[&names.join(", "), &last]) }
}

/// Returns the lines under the title.
pub(crate) fn head(scene: &Scene<'_>) -> Vec<String> {
    let style = scene.style;
    let made =
        format!("{} {}", date(style.zone.date(scene.now), style), time::clock(scene.now, style));
    let ages = scene.babies().map(|(_, baby)| {
        let name = name(baby);
        let Some(born) = baby.born else { return fill(say::AGE_UNKNOWN, &[&name]) };
        let days = (style.zone.date(scene.now) - style.zone.date(born)).num_days();
        match days {
            ..=IN_DAYS => fill(say::DAYS_OLD, &[&name, &days.to_string()]),
            _ => fill(say::WEEKS_OLD, &[&name, &(days / 7).to_string()]),
        }
    });
    let fresh = (scene.audience != Audience::Midwife).then(|| plain(say::FRESH));
    let parts = std::iter::once(fill(say::MADE, &[&made])).chain(ages).chain(fresh);
    vec![parts.collect::<Vec<_>>().join(" ")]
}

/// Returns the numbers to call first, and all of them for a phone book.
pub(crate) fn numbers(scene: &Scene<'_>) -> (Section, Option<Card>) {
    let region = scene.region();
    let first = [Call::Emergency, Call::Urgent].into_iter().filter_map(|call| number(region, call));
    let mut numbers: Vec<Number> = first.map(of).collect();
    let grave = |contact: &&Contact| contact.purpose != Purpose::Support;
    let listed = contacts(region).into_iter().filter(grave).map(of);
    let card = Card::new(&fill(say::CARD, &[&names(scene)]), listed);
    if scene.audience != Audience::Midwife {
        let own = scene.household.carers.iter().take(OWN);
        numbers.extend(own.map(|(_, carer)| by_hand(&one_line(&carer.name))));
    }
    let mut blocks = vec![Block::Numbers(numbers)];
    if region == Region::Unknown {
        blocks.push(Block::Paragraph(plain(say::NO_NATION)));
    }
    let code = card.as_ref().and_then(|card| Code::of(&card.text()));
    blocks.extend(code.map(|code| Block::Code {
        code,
        title: plain(say::CODE_TITLE),
        words: plain(say::CODE),
    }));
    (Section { heading: plain(say::NUMBERS), blocks }, card)
}

/// Returns the numbers that are not needed first.
pub(crate) fn more_numbers(scene: &Scene<'_>) -> Option<Section> {
    let late = |contact: &&Contact| matches!(contact.purpose, Purpose::Crisis | Purpose::Support);
    let numbers: Vec<Number> = contacts(scene.region()).into_iter().filter(late).map(of).collect();
    let heading = plain(say::MORE_NUMBERS);
    (!numbers.is_empty()).then(|| Section { heading, blocks: vec![Block::Numbers(numbers)] })
}

/// Returns the signs of a baby that wait for nothing: they fit the first page.
pub(crate) fn flags(scene: &Scene<'_>) -> Section {
    let mut blocks = signs(scene.region(), |flag| flag.whose == Whose::Baby && at_once(flag));
    blocks.push(Block::Paragraph(plain(say::TRUST)));
    Section { heading: plain(say::FLAGS), blocks }
}

/// Returns the other signs of a baby.
pub(crate) fn more_flags(scene: &Scene<'_>) -> Section {
    let blocks = signs(scene.region(), |flag| flag.whose == Whose::Baby && !at_once(flag));
    Section { heading: plain(say::MORE_FLAGS), blocks }
}

fn at_once(flag: &Flag) -> bool {
    flag.severity == Severity::Sev1
}

/// Returns the signs of the one who gave birth, for family.
pub(crate) fn parent_flags(scene: &Scene<'_>) -> Option<Section> {
    let blocks = signs(scene.region(), |flag| flag.whose == Whose::Parent);
    let heading = plain(say::PARENT_FLAGS);
    (scene.audience == Audience::Grandparents).then_some(Section { heading, blocks })
}

fn signs(region: Region, which: impl Fn(&Flag) -> bool) -> Vec<Block> {
    let mut blocks: Vec<(Call, Block)> = Vec::new();
    for Flag { call, text, .. } in all_flags().iter().filter(|flag| which(flag)) {
        match blocks.last_mut() {
            Some((last, Block::Flags { signs, .. })) if last == call => signs.push(text.clone()),
            _ => {
                let lead = lead(region, *call);
                blocks.push((*call, Block::Flags { lead, signs: vec![text.clone()] }));
            }
        }
    }
    blocks.into_iter().map(|(_, block)| block).collect()
}

fn lead(region: Region, call: Call) -> String {
    let number = called(region, call);
    match call {
        Call::Emergency => fill(say::CALL_NOW, &[&number]),
        Call::Urgent => fill(say::CALL_URGENT, &[&number]),
        Call::Crisis => fill(say::CALL_CRISIS, &[&number]),
        Call::Talk => plain(say::TALK),
    }
}

/// Returns what is called: a number, or who where there is none.
pub(crate) fn called(region: Region, call: Call) -> String {
    let contact = number(region, call);
    match (contact, call) {
        (Some(contact), _) if dialled(&contact.number).is_some() => contact.number.clone(),
        (Some(contact), _) => contact.name.split(';').next().unwrap_or_default().to_owned(),
        (None, Call::Crisis) => plain(say::A_CRISIS_LINE),
        (None, _) => plain(say::A_DOCTOR),
    }
}

fn of(contact: &Contact) -> Number {
    Number {
        number: contact.number.clone(),
        name: contact.name.clone(),
        dialled: dialled(&contact.number),
    }
}

fn by_hand(name: &str) -> Number {
    Number { number: String::new(), name: name.to_owned(), dialled: None }
}

/// Returns what is dialled of a number as it is read: `111, option 2` is 111,
/// of `999 or 112` the first.
fn dialled(number: &str) -> Option<String> {
    let first = number.split([',', ';']).next().unwrap_or_default();
    let first = first.split(" or ").next().unwrap_or_default().trim();
    let whole =
        first.chars().all(|c| c.is_ascii_digit() || matches!(c, '+' | '-' | ' ' | '(' | ')'));
    let digits: String = first.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    (whole && !digits.is_empty()).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::setting::Nation;

    #[test]
    fn what_can_be_dialled_is_digits() {
        for (read, number) in [
            ("999", Some("999")),
            ("999 or 112", Some("999")),
            ("111, option 2", Some("111")),
            ("0808 808 8000", Some("08088088000")),
            ("1-833-852-6262", Some("18338526262")),
            ("GP", None),
            ("nurse line", None),
            ("", None),
        ] {
            assert_eq!(dialled(read).as_deref(), number, "{read}");
        }
    }

    #[test]
    fn each_call_says_whom() {
        for (region, urgent) in [
            (Region::Told(Nation::England), "111"),
            (
                Region::Told(Nation::NorthernIreland),
                "your GP, or the out-of-hours number of your area",
            ),
            (Region::Told(Nation::Usa), "your paediatrician or nurse line"),
            (Region::Unknown, "a doctor"),
        ] {
            assert_eq!(called(region, Call::Urgent), urgent, "{region:?}");
        }
        assert_eq!(called(Region::Unknown, Call::Crisis), "a crisis line");
        assert_eq!(lead(Region::UkByZone, Call::Emergency), "Call 999 now:");
    }
}
