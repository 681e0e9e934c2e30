//! How long until an open console shows what another program wrote: from a
//! durable append to the text on its terminal.

use dadops::domain::detail::Detail;
use dadops::domain::fact::Fact;
use dadops::domain::id::DeviceId;
use dadops::domain::id::EntryId;
use dadops::domain::person::Subject;
use dadops::domain::span::Timestamp;
use dadops::domain::zone::Zone;
use dadops::journal::action::Action;
use dadops::journal::action::Draft;
use dadops::journal::entry::Origin;
use dadops::journal::entry::Payload;
use dadops::store::Store;
use divan::Bencher;
use portable_pty::CommandBuilder;
use portable_pty::PtySize;
use portable_pty::native_pty_system;
use std::io::Read;
use std::io::Write;
use uuid::Uuid;

fn main() {
    divan::main();
}

/// Writes the `n`th note into the journal.
fn note(store: &mut Store, n: u128) {
    let at: Timestamp = "2026-03-01T11:00:00Z".parse().expect("an instant");
    let detail = Detail::Note { text: format!("note {n}") };
    let fact = Fact::at(Subject::Household, at, Zone::UTC, detail);
    let id = EntryId::new(Uuid::from_u128(n));
    let drafts = vec![Draft { id, payload: Payload::Log(fact) }];
    let action = Action { author: None, origin: Origin::Human, recorded_at: at, drafts };
    store.append(&action).expect("stored");
}

#[divan::bench(sample_count = 40, sample_size = 1)]
fn another_program_s_entry(bencher: Bencher<'_, '_>) {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("home");
    let device = DeviceId::new(Uuid::from_u128(u128::MAX));
    let mut store = Store::open(&data, device).expect("a journal");
    note(&mut store, 1);
    note(&mut store, 2);

    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_dadops"));
    command.args(["--now", "2026-03-01T12:00:00Z", "--data"]);
    command.arg(&data);
    command.env("TERM", "xterm-256color");
    let size = PtySize { rows: 30, cols: 100, pixel_width: 0, pixel_height: 0 };
    let pair = native_pty_system().openpty(size).expect("a pty");
    let mut console = pair.slave.spawn_command(command).expect("the console");
    let mut reader = pair.master.try_clone_reader().expect("a reader");
    let mut keys = pair.master.take_writer().expect("a writer");
    let (rows, columns) = (30.try_into().expect("rows"), 100.try_into().expect("columns"));
    let mut terminal = vt100::Parser::new(rows, columns, 0);
    let mut bytes = vec![0; 65_536];
    let mut until = |text: &str| {
        while !terminal.screen().contents().contains(text) {
            let count = reader.read(&mut bytes).expect("the console writes");
            terminal.process(&bytes[..count]);
        }
    };
    until("SINCE");
    keys.write_all(b"8").expect("a key");
    until("2 entries");
    let mut count = 2;
    bencher.bench_local(|| {
        count += 1;
        note(&mut store, count);
        until(&format!("{count} entries"));
    });
    console.kill().expect("it ends");
    console.wait().expect("it ended");
}
