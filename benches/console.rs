//! What one entry costs an open console, and a frame of it, with twenty
//! objectives on ten years of a household.
//!
//! `cargo bench --bench console`. The journal lies on the disk: 3,652 days of
//! twins with four carers, of which the console holds sixty. Writing to it is
//! not in the figures, see the bench `store`; all that follows is.

use chrono::NaiveTime;
use chrono::TimeDelta;
use dadops::app::key::Key;
use dadops::app::model::Model;
use dadops::app::msg::Msg;
use dadops::app::msg::Stamp;
use dadops::app::screen::Screen;
use dadops::app::start::Start;
use dadops::app::ui::Colour;
use dadops::app::ui::Glyphs;
use dadops::app::ui::Hand;
use dadops::app::ui::Night;
use dadops::app::ui::Ui;
use dadops::app::update::update;
use dadops::demo;
use dadops::domain::detail::Detail;
use dadops::domain::document::DocumentName;
use dadops::domain::document::Edition;
use dadops::domain::document::Status;
use dadops::domain::fact::Fact;
use dadops::domain::feed::Feed;
use dadops::domain::feed::Milk;
use dadops::domain::id::ActionId;
use dadops::domain::id::DeviceId;
use dadops::domain::id::EntryId;
use dadops::domain::person::Subject;
use dadops::domain::setting::Units;
use dadops::domain::span::Timestamp;
use dadops::domain::zone::Zone;
use dadops::journal::action::Action;
use dadops::journal::action::Draft;
use dadops::journal::changes::Changes;
use dadops::journal::entry::Origin;
use dadops::journal::entry::Payload;
use dadops::picture::gallery::drawn;
use dadops::plan;
use dadops::store::Store;
use dadops::text::style::Clock;
use dadops::text::style::Style;
use dadops::text::style::Tone;
use divan::Bencher;
use divan::black_box;
use tempfile::TempDir;
use uuid::Uuid;

const DAYS: u32 = 3_652;
const OBJECTIVES: usize = 20;

/// The days that a console holds.
const HELD: TimeDelta = TimeDelta::days(60);

fn main() {
    divan::main();
}

fn end() -> Timestamp {
    "2026-11-22T03:12:00Z".parse().expect("an instant")
}

fn zone() -> Zone {
    "Europe/London".parse().expect("a zone")
}

/// A console on ten years of a household.
struct Desk {
    store: Store,
    model: Model,
    entries: u128,
    /// Goes with the desk.
    _folder: TempDir,
}

/// What ships, its objectives again under other names until there are twenty.
fn twenty() -> String {
    let blocks: Vec<&str> = plan::DEFAULT.split("[[objective]]").skip(1).collect();
    // The last one has the rules after it.
    let blocks = &blocks[..blocks.len() - 1];
    let more = blocks.iter().cycle().zip(0..OBJECTIVES - blocks.len() - 1);
    let more = more.map(|(block, n)| {
        let named = block.replacen("id = \"", &format!("id = \"again-{n}-"), 1);
        format!("\n[[objective]]{named}")
    });
    let text: String = std::iter::once(plan::DEFAULT.to_owned()).chain(more).collect();
    let count = plan::read(&text).expect("it reads").objectives.len();
    assert_eq!(count, OBJECTIVES);
    text
}

impl Desk {
    fn open() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let device = DeviceId::new(Uuid::from_u128(0xbe9c));
        let mut store = Store::open(folder.path(), device).expect("a journal");
        let told = demo::household(1, DAYS, end(), zone(), 2, 4);
        store.append_all(told).expect("stored");
        let plan = Edition::new(DocumentName::plan(), None, Status::Current, twenty());
        let id = EntryId::new(Uuid::from_u128(0xf00d << 64));
        let drafts = vec![Draft { id, payload: Payload::Document(plan) }];
        let at = end();
        let action = Action { author: None, origin: Origin::Human, recorded_at: at, drafts };
        store.append(&action).expect("stored");
        let lately = store.lately(end() - HELD).expect("read");
        let model = Model::new(Start {
            now: end(),
            machine_zone: zone(),
            ui: ui(),
            household: lately.household,
            documents: lately.documents,
            watching: lately.watching,
            facts: lately.facts,
            since: Some(end() - HELD),
            upto: lately.upto,
            you: None,
            demo: false,
            as_if: false,
            config_trouble: None,
        });
        Self { store, model, entries: 0, _folder: folder }
    }

    fn press(&mut self, key: char) {
        let id = EntryId::new(Uuid::from_u128(0xcafe));
        let _ =
            black_box(update(&mut self.model, Stamp { at: end(), id }, Msg::Key(Key::Char(key))));
    }

    /// Writes a feed, as the console's key does, and returns what changed.
    fn fed(&mut self) -> (ActionId, Changes) {
        self.entries += 1;
        let (baby, _) = self.model.household.babies.first().expect("twins");
        let feed = Detail::Feed(Feed::Bottle { volume: None, milk: Some(Milk::Formula) });
        let fact = Fact::at(Subject::Baby(*baby), end(), zone(), feed);
        let id = EntryId::new(Uuid::from_u128((0xfeed << 64) + self.entries));
        let drafts = vec![Draft { id, payload: Payload::Log(fact) }];
        let at = end();
        let action = Action { author: None, origin: Origin::Human, recorded_at: at, drafts };
        let changes = self.store.append(&action).expect("stored");
        (action.id().expect("it says something"), changes)
    }

    /// Takes it in: the board, the objectives and all that a screen stands on.
    fn take_in(&mut self, (action, changes): (ActionId, Changes)) {
        let id = EntryId::new(Uuid::from_u128(0xcafe));
        let said = Msg::Appended { action, changes };
        black_box(update(&mut self.model, Stamp { at: end(), id }, said));
    }
}

fn ui() -> Ui {
    let time = |hour| NaiveTime::from_hms_opt(hour, 0, 0).expect("a time");
    Ui {
        size: (120, 40),
        night: Night::Auto,
        night_hours: (time(21), time(7)),
        colour: Colour::Ansi16,
        glyphs: Glyphs::Braille,
        style: Style {
            tone: Tone::Ops,
            clock: Clock::H24,
            units: Units::Metric,
            zone: zone(),
            ascii: false,
        },
        hand: Hand::Left,
        moved: Vec::new(),
    }
}

/// An entry is on the disk: until the model holds all of what follows from it.
#[divan::bench(args = ['1', '3'], sample_count = 100, sample_size = 1)]
fn after_one_entry(bencher: Bencher, screen: char) {
    let mut desk = Desk::open();
    desk.press(screen);
    let count = desk.model.slo.as_ref().map_or(0, |slo| slo.verdicts.len());
    let facts = desk.model.timeline.all().len();
    println!("screen {screen}: {facts} facts held, {OBJECTIVES} objectives, {count} verdicts");
    let desk = std::cell::RefCell::new(desk);
    bencher
        .with_inputs(|| desk.borrow_mut().fed())
        .bench_local_values(|changes| desk.borrow_mut().take_in(changes));
}

/// Every cell of a frame, 120×40.
#[divan::bench(args = ['1', '3'])]
fn frame(bencher: Bencher, screen: char) {
    let mut desk = Desk::open();
    desk.press(screen);
    assert_eq!(matches!(desk.model.screen, Screen::Slo(_)), screen == '3');
    bencher.bench_local(|| drawn(black_box(&desk.model)));
}
