//! Screen 5 at every size, at night and in ASCII; the signs to call about are
//! never lost.

use crate::view;
use chrono::TimeDelta;
use dadops::app::key::Key;
use dadops::app::model::Model;
use dadops::app::run_words;
use dadops::app::screen::RunPane;
use dadops::app::screen::RunScreen;
use dadops::app::screen::Screen;
use dadops::app::ui::Glyphs;
use dadops::domain::entry::run::RunSaid;
use dadops::domain::entry::run::RunStart;
use dadops::domain::id::EntryId;
use dadops::domain::id::RunId;
use dadops::domain::label::Label;
use dadops::journal::entry::Payload;
use dadops::journal::run::Run;
use dadops::picture::sample;
use dadops::runbook::shipped;
use proptest::prelude::*;

/// A run that is at step 4 since two minutes.
fn run(model: &Model) -> Run {
    let label = Label::new("cannot-settle").expect("a name");
    let text = shipped::text(&label).expect("it ships");
    let steps = shipped::book(&label).expect("it reads").steps.len();
    let start = RunSaid::Started(RunStart {
        runbook: label.as_str().to_owned(),
        version: None,
        hash: dadops::domain::document::Digest::of(text).to_string(),
        steps: steps.try_into().expect("few"),
        alert: None,
        incident: None,
    });
    let until = sample::now() + TimeDelta::seconds(221);
    let words = [
        (10, start),
        (9, RunSaid::Ticked { step: 1 }),
        (7, RunSaid::Ticked { step: 2 }),
        (6, RunSaid::Skipped { step: 3 }),
        (6, RunSaid::Timer { step: 4, until }),
        (5, RunSaid::NotFit { step: 5, note: Some("no sling".to_owned()) }),
    ];
    let id = RunId::from_bytes([7; 16]);
    let entries = (1_u8..).zip(words).map(|(n, (minutes, said))| {
        let entry = EntryId::from_bytes([n; 16]);
        dadops::journal::entry::Entry {
            id: entry,
            order: dadops::journal::entry::Order {
                lamport: n.into(),
                device: dadops::domain::id::DeviceId::from_bytes([1; 16]),
                entry,
            },
            action: entry.into(),
            author: model.you,
            origin: dadops::journal::entry::Origin::Human,
            recorded_at: sample::now() - TimeDelta::minutes(minutes),
            payload: Payload::Run { run: id, said },
        }
    });
    let entries: Vec<_> = entries.collect();
    Run::of_entries(id, &entries).expect("it began")
}

fn at_steps(size: (u16, u16)) -> Model {
    let mut model = view::in_england(sample::ada(size));
    model.runs = vec![run(&model)];
    view::press(&mut model, &[Key::Char('5'), Key::Char(' ')]);
    model
}

#[test]
fn steps_120() {
    insta::assert_snapshot!(view::framed(&at_steps((120, 40))), @"");
}

#[test]
fn steps_100() {
    insta::assert_snapshot!(view::framed(&at_steps((100, 30))), @"");
}

#[test]
fn steps_60() {
    insta::assert_snapshot!(view::framed(&at_steps((60, 20))), @"");
}

#[test]
fn steps_40() {
    insta::assert_snapshot!(view::framed(&at_steps((40, 10))), @"");
}

#[test]
fn at_night_the_words_are_the_same() {
    let day = at_steps((100, 30));
    let night = view::at_night(at_steps((100, 30)));
    assert_eq!(view::text(&night), view::text(&day));
}

#[test]
fn in_ascii_every_letter_is_ascii() {
    let mut model = at_steps((60, 20));
    model.ui.glyphs = Glyphs::Ascii;
    model.ui.style.ascii = true;
    let text = view::text(&model);
    assert!(text.is_ascii(), "{text}");
    insta::assert_snapshot!(view::framed(&model), @"");
}

#[test]
fn list_60() {
    let mut model = view::in_england(sample::ada((60, 20)));
    view::press(&mut model, &[Key::Char('5')]);
    insta::assert_snapshot!(view::framed(&model), @"");
}

#[test]
fn a_run_shows_in_row_1_of_every_screen() {
    for size in [(120, 40), (100, 30), (60, 20), (40, 10)] {
        let mut model = at_steps(size);
        for key in ['1', '2', '3', '4', '5', '6', '8'] {
            view::press(&mut model, &[Key::Char(key)]);
            let text = view::text(&model);
            assert!(text.lines().next().is_some_and(|row| row.contains("[5 Run 4/9]")), "{text}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Whatever the size, every line of every sign is on the screen, at once or
    /// by turning pages.
    #[test]
    fn no_sign_is_ever_lost(columns in 40_u16..140, rows in 10_u16..60, place in 0_usize..19) {
        let mut model = view::in_england(sample::ada((columns, rows)));
        let book = &shipped::books()[place];
        let id = Some(book.id.clone());
        let screen = RunScreen { selected: id, pane: RunPane::Steps, ..RunScreen::default() };
        model.screen = Screen::Run(screen);
        let mut seen = String::new();
        view::press(&mut model, &[Key::Home]);
        for _ in 0..60 {
            seen.push_str(&view::text(&model));
            view::press(&mut model, &[Key::PageDown]);
        }
        let squeezed = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let seen: Vec<String> = seen.lines().map(squeezed).collect();
        let width = if columns >= 96 { columns - 31 } else { columns - 2 };
        for (line, _) in run_words::flags(&model, book, width.into()) {
            let line = squeezed(&line);
            prop_assert!(seen.iter().any(|row| row.contains(&line)), "{line}");
        }
        // And those lines are the signs, whole.
        let words = |text: &str| squeezed(text).replace("! ", "");
        let said: String = run_words::flags(&model, book, width.into())
            .iter().map(|(line, _)| words(line) + " ").collect();
        for flag in &book.red_flags {
            let sign = flag.sign.fill(|live| dadops::app::documents::live(&model, live));
            prop_assert!(words(&said).contains(&words(&sign)), "{sign} in {said}");
        }
    }
}
