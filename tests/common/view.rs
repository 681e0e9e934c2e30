//! Models for tests of screens, and what their cells say.

use chrono::TimeDelta;
use dadops::app::intake::Progress;
use dadops::app::key::Key;
use dadops::app::model::Model;
use dadops::app::model::Toast;
use dadops::app::msg::Failure;
use dadops::app::msg::Kept;
use dadops::app::msg::Msg;
use dadops::app::msg::Stamp;
use dadops::app::preview::Preview;
use dadops::app::preview::Remark;
use dadops::app::reply::Outcome;
use dadops::app::reply::Reply;
use dadops::app::screen::Reach;
use dadops::app::ui::Night;
use dadops::app::update::update;
use dadops::domain::detail::Detail;
use dadops::domain::detail::Kind;
use dadops::domain::fact::Extent;
use dadops::domain::fact::Fact;
use dadops::domain::feed::Feed;
use dadops::domain::feed::Side;
use dadops::domain::feed::SideRun;
use dadops::domain::id::BabyId;
use dadops::domain::id::DeviceId;
use dadops::domain::id::EntryId;
use dadops::domain::id::FactId;
use dadops::domain::id::derived;
use dadops::domain::nappy::Nappy;
use dadops::domain::person::Subject;
use dadops::domain::private::Often;
use dadops::domain::private::PrivateCheckin;
use dadops::domain::setting::Nation;
use dadops::domain::sleep::Sleep;
use dadops::domain::span::Timestamp;
use dadops::domain::zone::Zone;
use dadops::journal::entry::baby_named;
use dadops::journal::entry::carer_named;
use dadops::journal::household::Household;
use dadops::journal::timeline::Logged;
use dadops::picture::gallery;
use dadops::picture::sample;
use ratatui::buffer::Buffer;
use std::collections::BTreeMap;

/// The sizes of the gates.
pub const SIZES: [(u16, u16); 5] = [(140, 40), (100, 30), (80, 24), (60, 20), (40, 10)];

/// Returns the cells of `model`.
pub fn cells(model: &Model) -> Buffer {
    gallery::drawn(model)
}

/// Returns what `model` draws as text, without the spaces at the ends of lines.
pub fn text(model: &Model) -> String {
    words(&cells(model))
}

/// Returns the text of cells, the second half of a wide character left out.
pub fn words(buffer: &Buffer) -> String {
    use unicode_width::UnicodeWidthStr;
    let mut text = String::new();
    for y in 0..buffer.area.height {
        let mut line = String::new();
        let mut x = 0;
        while x < buffer.area.width {
            let symbol = buffer[(x, y)].symbol();
            line.push_str(symbol);
            x += u16::try_from(symbol.width().max(1)).expect("a cell's width");
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

/// Returns the model in night colours.
pub fn at_night(mut model: Model) -> Model {
    model.ui.night = Night::On;
    model
}

/// Returns the text with each line in quotes, so that its edges show.
pub fn framed(model: &Model) -> String {
    let lines: Vec<String> = text(model).lines().map(|line| format!("\"{line}\"")).collect();
    lines.join("\n")
}

/// Presses `keys` one second after the other, as at the keyboard.
pub fn press(model: &mut Model, keys: &[Key]) {
    for key in keys {
        let at = model.now + TimeDelta::milliseconds(800);
        let id = EntryId::new(derived(at.timestamp_millis(), &["press"]));
        let _ = update(model, Stamp { at, id }, Msg::Key(*key));
    }
}

/// Presses the keys of `text`.
pub fn type_in(model: &mut Model, text: &str) {
    let keys: Vec<Key> = text.chars().map(Key::Char).collect();
    press(model, &keys);
}

/// Returns a model after the keys of `text`.
pub fn after(mut model: Model, text: &str) -> Model {
    type_in(&mut model, text);
    model
}

/// Returns the twins of one night; Ivo drinks.
pub fn twins(size: (u16, u16)) -> Model {
    let (household, mut facts) = sample::home(2);
    let nursing = breast(Side::Left);
    facts.push(logged(baby_named("Ivo"), sample::ago(0, 12), Extent::Open, nursing));
    sample::model(household, facts, size)
}

/// Returns a fact as it stands in the timeline, by Mum, written when it happened.
pub fn logged(baby: BabyId, at: Timestamp, extent: Extent, detail: Detail) -> Logged {
    let by = Some(carer_named("Mum"));
    Logged {
        id: FactId::new(derived(at.timestamp_millis(), &[detail.kind().name()])),
        fact: Fact { extent, by, ..Fact::at(Subject::Baby(baby), at, Zone::UTC, detail) },
        author: by,
        device: DeviceId::new(derived(0, &["device"])),
        recorded_at: at,
        history: 1,
    }
}

/// Returns a nursing at one side that nobody timed yet.
pub fn breast(side: Side) -> Detail {
    Detail::Feed(Feed::Breast { sides: vec![SideRun::of(side)] })
}

/// Every screen and everything that lies over one, by name.
pub fn all(size: (u16, u16)) -> Vec<(&'static str, Model)> {
    vec![
        ("now", sample::ada(size)),
        ("time 24 h", sample::time(size, Reach::Hours24)),
        ("time 14 d", sample::time(size, Reach::Days14)),
        ("time 28 d", sample::time(size, Reach::Days28)),
        ("slo", sample::slo(size)),
        ("slo events", after(sample::slo(size), " x")),
        ("now slo", after(sample::slo(size), "1")),
        ("carers", sample::carers(size)),
        ("carers together", after(sample::carers(size), "xxxx")),
        ("carer", after(sample::carers(size), " ")),
        ("toil", after(sample::carers(size), " a4")),
        ("check-in", after(sample::carers(size), " d4")),
        ("recovery", after(sample::carers(size), " r")),
        ("forgotten", forgotten(size)),
        ("time carers", sample::time(size, Reach::Carers)),
        ("time trends", sample::time(size, Reach::Trends)),
        ("time wakings", sample::time(size, Reach::Wakings)),
        ("log", sample::log(size)),
        ("bedside", bedside(size)),
        ("feed", after(sample::ada(size), "f")),
        ("nappy", after(sample::ada(size), "d")),
        ("command", after(sample::ada(size), "cbotle 90 20m ago")),
        ("would", after(sample::ada(size), "cbottle 80 20m ago")),
        ("filter", after(sample::log(size), "/bottle")),
        ("edit", after(sample::log(size), "v")),
        ("help", after(sample::ada(size), "?")),
        ("help search", after(sample::ada(size), "?/undo")),
        ("hand over", after(sample::ada(size), "e")),
        ("import", import_shown(size)),
        ("import stored", import_storing(size)),
        ("import failed", import_failed(size)),
        ("red flags", after(sample::ada(size), "!")),
        ("crisis card", after(sample::ada(size), "!!")),
        ("crisis card, nation", in_england(after(sample::ada(size), "!!"))),
        ("private", private(size, "")),
        ("private item", private(size, " 2")),
        ("private help", private(size, " 1111")),
        ("private note", private(size, " 1111nlong night")),
        ("private passphrase", private_typed(size)),
        ("private kept", private_kept(size)),
        ("private shown", private_shown(size)),
        ("private trouble", private_trouble(size)),
        ("private harm", private_harm(size)),
        ("first run", first_run(size)),
        ("twins", twins(size)),
        ("twins feed", after(twins(size), "f")),
        ("whose sleep", after(twins(size), "s")),
        ("twins hand over", after(twins(size), "e")),
        ("twins bedside", after(twins(size), "bp")),
        ("locked", locked(size)),
        ("not saved", not_saved(size)),
    ]
}

/// Returns the big clock, its hints lit by a key that does nothing there.
pub fn bedside(size: (u16, u16)) -> Model {
    after(sample::ada(size), "bp")
}

/// Returns a night in which Mum, asleep by the log, changed a nappy: asked about.
pub fn forgotten(size: (u16, u16)) -> Model {
    let (household, mut facts) = sample::home(1);
    let mum = carer_named("Mum");
    // One sleep that began a while ago and was never ended.
    let own = |one: &Logged| one.fact.subject == Subject::Carer(mum);
    facts.retain(|one| !(own(one) && one.fact.open()));
    let asleep = Detail::Sleep(Sleep::default());
    let sleep = logged(baby_named("Ada"), sample::ago(3, 0), Extent::Open, asleep);
    let fact = Fact { subject: Subject::Carer(mum), ..sleep.fact };
    facts.push(Logged { fact, ..sleep });
    let changed = Detail::Nappy(Nappy::default());
    facts.push(logged(baby_named("Ada"), sample::ago(0, 20), Extent::Instant, changed));
    sample::model(household, facts, size)
}

/// Returns a preview of an import that has everything to say.
pub fn preview() -> Preview {
    let remark = |class, row, why: &str| Remark {
        file: "events.csv".to_owned(),
        row: Some(row),
        column: None,
        class,
        left_out: true,
        why: why.to_owned(),
    };
    Preview {
        format: "huckleberry",
        app: "Huckleberry",
        told_by: None,
        files: vec!["events.csv".to_owned()],
        rows_read: 412,
        rows_giving: 409,
        rows_naming: 1,
        rows_skipped: 2,
        facts_new: 400,
        facts_known: 9,
        from: Some(sample::ago(240, 0)),
        to: Some(sample::ago(1, 0)),
        kinds: BTreeMap::from([(Kind::Feed, 201), (Kind::Nappy, 120), (Kind::Sleep, 88)]),
        people: vec!["Gran".to_owned()],
        sample: vec![
            "feed bottle 90 ml formula · Thu 12 Nov 03:12".to_owned(),
            "sleep · Thu 12 Nov 04:00-05:10 (1h10) · Gran".to_owned(),
            "nappy wet · Thu 12 Nov 05:20".to_owned(),
        ],
        date_order: Some(("day/month", "31 dates read only so".to_owned())),
        zone: Zone::UTC,
        zone_assumed: true,
        sets_zone: None,
        also: BTreeMap::from([("Nara Baby".to_owned(), 12), ("logged by hand".to_owned(), 2)]),
        remarks: vec![
            remark("overlaps", 20, "shares time with row 21"),
            remark(
                "ambiguous_unit",
                31,
                "`8.60lbs.oz` can be read in two ways and is not converted",
            ),
            remark("future", 412, "lies ahead of now; kept apart"),
        ],
        map: None,
    }
}

fn import(size: (u16, u16), then: &[Msg]) -> Model {
    let mut model = after(sample::ada(size), "cimport auto events.csv");
    press(&mut model, &[Key::Enter]);
    for msg in then {
        let stamp = Stamp { at: model.now, id: EntryId::new(derived(0, &["import"])) };
        let _ = update(&mut model, stamp, msg.clone());
    }
    model
}

/// Returns an import that waits for a word.
pub fn import_shown(size: (u16, u16)) -> Model {
    import(size, &[Msg::ImportRead(Ok(Box::new(preview())))])
}

/// Returns an import that is on its way to the disk.
pub fn import_storing(size: (u16, u16)) -> Model {
    let mut model = import_shown(size);
    press(&mut model, &[Key::Char(' ')]);
    let stamp = Stamp { at: model.now, id: EntryId::new(derived(0, &["import"])) };
    let _ = update(&mut model, stamp, Msg::ImportMoved(Progress::storing(172, 400)));
    model
}

/// Returns an import of something that is none.
pub fn import_failed(size: (u16, u16)) -> Model {
    let why = Failure {
        message: "events.csv has no rows".to_owned(),
        hint: Some("export it from the app again".to_owned()),
    };
    import(size, &[Msg::ImportRead(Err(why))])
}

/// Returns the model of a family in England.
pub fn in_england(mut model: Model) -> Model {
    model.household.nation = Some(Nation::England);
    model
}

/// Returns Mum's private check-in after these keys.
pub fn private(size: (u16, u16), keys: &str) -> Model {
    let mut model = sample::ada(size);
    model.you = Some(carer_named("Mum"));
    let mut model = after(model, "ccheckin private");
    press(&mut model, &[Key::Enter]);
    after(model, keys)
}

/// Returns one with a passphrase typed.
pub fn private_typed(size: (u16, u16)) -> Model {
    let mut model = private(size, " 1200nlong night");
    press(&mut model, &[Key::Enter]);
    after(model, "open sesame")
}

fn private_sent(size: (u16, u16)) -> Model {
    let mut model = private_typed(size);
    press(&mut model, &[Key::Enter]);
    model
}

fn told_private(mut model: Model, msg: Msg) -> Model {
    let stamp = Stamp { at: model.now, id: EntryId::new(derived(0, &["private"])) };
    let _ = update(&mut model, stamp, msg);
    model
}

/// Returns one that is kept.
pub fn private_kept(size: (u16, u16)) -> Model {
    told_private(private_sent(size), Msg::Sealed(Kept::Sealed))
}

/// Returns one that the passphrase did not open.
pub fn private_trouble(size: (u16, u16)) -> Model {
    let why = Failure {
        message: "that passphrase opens nothing; nothing was kept or changed".to_owned(),
        hint: Some("try again".to_owned()),
    };
    told_private(private_sent(size), Msg::NotSealed(why))
}

/// Returns what was kept before.
pub fn private_shown(size: (u16, u16)) -> Model {
    let mut model = private(size, "");
    press(&mut model, &[Key::Esc]);
    type_in(&mut model, "ccheckin private show");
    press(&mut model, &[Key::Enter]);
    type_in(&mut model, "open sesame");
    press(&mut model, &[Key::Enter]);
    let mut kept = PrivateCheckin::new(sample::ago(26, 0), Zone::UTC);
    kept.phq2 = [Often::of(1), Often::of(2)];
    kept.note = Some("long night".to_owned());
    told_private(model, Msg::Sealed(Kept::Opened(vec![kept])))
}

/// Returns one whose note speaks of harm, behind the numbers.
pub fn private_harm(size: (u16, u16)) -> Model {
    let mut model = private(size, " 3333yI want to die");
    press(&mut model, &[Key::Enter, Key::Esc]);
    model
}

/// Returns the first model there ever is.
pub fn first_run(size: (u16, u16)) -> Model {
    sample::model(Household::default(), Vec::new(), size)
}

/// Returns a model with a toast.
pub fn told(mut model: Model, outcome: Outcome, line: &str, hint: Option<&str>) -> Model {
    let mut reply = Reply::new(outcome, line.to_owned());
    reply.hint = hint.map(str::to_owned);
    model.toast = Some(Toast { reply, until: None });
    model
}

/// Returns a model whose last entry is not on the disk.
pub fn not_saved(size: (u16, u16)) -> Model {
    let line = "not saved: the disk is full";
    told(sample::ada(size), Outcome::NotSaved, line, Some("Space tries again"))
}

fn locked(size: (u16, u16)) -> Model {
    let mut model = sample::ada(size);
    model.keys.locked = true;
    model
}
