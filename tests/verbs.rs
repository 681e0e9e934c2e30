//! The command line's verbs: what each line says, and what is answered when
//! it says too little.

mod common;

use common::Desk;
use common::at;
use dadops::app::command::Command;
use dadops::app::reply::Outcome;
use dadops::app::screen::Tab;
use dadops::app::ui::Choice;
use dadops::app::ui::Night;
use dadops::app::verbs::Said;
use dadops::app::verbs::read;
use dadops::domain::baby::Sex;
use dadops::domain::quantity::Measured;
use dadops::domain::quantity::Unit;
use dadops::domain::setting::Setting;
use dadops::domain::setting::Units;

fn baby(name: &str) -> Command {
    Command::AddBaby {
        name: name.to_owned(),
        born: None,
        due: None,
        sex: None,
        weeks: None,
        birth_weight: None,
    }
}

#[test]
fn lines_and_what_they_say() {
    let desk = Desk::family();
    let phrase =
        |text: &str, yes| Command::Log { phrases: vec![text.to_owned()], yes, dry_run: false };
    let born = at("2026-11-10T14:20:00Z");
    for (line, command) in [
        ("name Ada Mae", Command::NameBaby("Ada Mae".to_owned())),
        ("born 2026-11-10 14:20", Command::Born { name: None, at: born }),
        (
            "born Ada 2026-11-10T15:20:00+01:00",
            Command::Born { name: Some("Ada".to_owned()), at: born },
        ),
        ("baby Bo", baby("Bo")),
        (
            "household add baby Bo --born 2026-11-10T14:20 --sex f --weeks 38 --birth-weight 3.4kg",
            Command::AddBaby {
                name: "Bo".to_owned(),
                born: Some(born),
                due: None,
                sex: Some(Sex::Female),
                weeks: Some(38),
                birth_weight: Measured::new(3.4, Unit::Kg).ok(),
            },
        ),
        (
            "carer Mum primary gave-birth",
            Command::AddCarer { name: "Mum".to_owned(), primary: true, gave_birth: true },
        ),
        ("carers dad, mum", Command::AddCarers(vec!["Dad".to_owned(), "Mum".to_owned()])),
        ("you mum", Command::You("mum".to_owned())),
        ("units us", Command::Set(Setting::Units(Units::Us))),
        ("household set units imperial", Command::Set(Setting::Units(Units::Imperial))),
        ("set night off", Command::Choose(Choice::Night(Night::Off))),
        ("undo", Command::Undo),
        ("earlier", Command::Shift(-5)),
        ("later 20m", Command::Shift(20)),
        ("bottle 900 --yes", phrase("bottle 900", true)),
        ("log wet 20m ago", phrase("wet 20m ago", false)),
        ("note born to run", phrase("note born to run", false)),
    ] {
        assert_eq!(read(line, &desk.model), Ok(Said::Do(command)), "{line}");
    }
    for (line, said) in [
        ("log", Said::Show(Tab::Log)),
        ("timeline", Said::Show(Tab::Time)),
        ("status", Said::Show(Tab::Now)),
        ("help", Said::Help),
        ("quit", Said::Quit),
    ] {
        assert_eq!(read(line, &desk.model), Ok(said), "{line}");
    }
}

#[test]
fn lines_that_say_too_little_or_wrong_point_at_the_place() {
    let desk = Desk::family();
    for (line, says, place) in [
        ("name", "name what?", 0..4),
        ("born tuesday", "born what?", 0..4),
        ("born 2026-13-40 14:20", "`2026-13-40 14:20` is no date and time", 5..21),
        ("born 2026-11-10", "`2026-11-10` is no date and time", 5..15),
        ("born 2026-03-29 01:30", "the clocks skipped 2026-03-29 01:30", 5..21),
        ("baby Bo due soon", "`soon` is no date; one looks like 2026-11-10", 12..16),
        ("baby Bo sex", "sex what?", 8..11),
        ("zone Mars/Olympus", "`Mars/Olympus` is not known here", 5..17),
        ("set night maybe", "`maybe` is none of on, off, auto", 10..15),
        ("set mouse on", "`mouse` is not known here", 4..9),
        ("later 3000", "`3000` is not known here", 6..10),
    ] {
        let reply = read(line, &desk.model).expect_err(line);
        assert_eq!((reply.outcome, reply.line.as_str()), (Outcome::NotUnderstood, says), "{line}");
        assert_eq!(reply.place.map(|place| place.range), Some(place), "{line}");
    }
}
