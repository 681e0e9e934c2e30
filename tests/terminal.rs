//! What only a terminal can show: the real program on a pty, every way in and
//! every way out.

use dadops::shell::crash;
use dadops::tui::screen::Screen;
use portable_pty::Child;
use portable_pty::CommandBuilder;
use portable_pty::MasterPty;
use portable_pty::PtySize;
use portable_pty::native_pty_system;
use std::env;
use std::fs;
use std::io::Read;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::sync::mpsc::Receiver;
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;
use tempfile::TempDir;

/// How long a condition may take; no test waits this long unless it fails.
const DEADLINE: Duration = Duration::from_secs(30);
const SIZE: (u16, u16) = (100, 30);
/// Ends a job-control shell's wait for the person to continue the program.
const GO_ON: &str = "\n";

/// A terminal with a shell in it that runs one script.
struct Tty {
    folder: TempDir,
    master: Box<dyn MasterPty + Send>,
    shell: Box<dyn Child + Send + Sync>,
    keys: Box<dyn Write + Send>,
    output: Receiver<Vec<u8>>,
    terminal: vt100::Parser,
    /// All that was written to the terminal.
    bytes: Vec<u8>,
}

impl Tty {
    /// Runs `script` under a shell with job control; `$DADOPS` starts the
    /// console on a folder of its own and leaves its process id in `pid`.
    fn run(script: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let start = folder.path().join("start");
        let program = env!("CARGO_BIN_EXE_dadops");
        let (data, pid) = (folder.path().join("data"), folder.path().join("pid"));
        let text = format!(
            "echo $$ > '{}'\nexec '{program}' --data '{}' --now 2026-03-01T12:00:00Z \"$@\"\n",
            pid.display(),
            data.display()
        );
        fs::write(&start, text).expect("written");
        let mut command = CommandBuilder::new("/bin/sh");
        command.args(["-mc", script]);
        command.env("DADOPS", format!("/bin/sh {}", start.display()));
        Self::spawn(folder, command)
    }

    fn spawn(folder: TempDir, mut command: CommandBuilder) -> Self {
        command.env("TERM", "xterm-256color");
        command.env("LC_ALL", "C.UTF-8");
        command.env("TZ", "UTC");
        for name in ["NO_COLOR", "COLORTERM", "DADOPS_DATA"] {
            command.env_remove(name);
        }
        command.cwd(folder.path());
        let (columns, rows) = SIZE;
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).expect("a pty");
        let shell = pair.slave.spawn_command(command).expect("a shell");
        let mut reader = pair.master.try_clone_reader().expect("a reader");
        let keys = pair.master.take_writer().expect("a writer");
        let (sender, output) = channel();
        thread::spawn(move || {
            let mut bytes = vec![0; 65_536];
            while let Ok(count @ 1..) = reader.read(&mut bytes) {
                if sender.send(bytes[..count].to_vec()).is_err() {
                    return;
                }
            }
        });
        let terminal = vt100::Parser::new(
            rows.try_into().expect("rows"),
            columns.try_into().expect("columns"),
            0,
        );
        Self { folder, master: pair.master, shell, keys, output, terminal, bytes: Vec::new() }
    }

    fn press(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).expect("typed");
        self.keys.flush().expect("typed");
    }

    /// Waits until the terminal is as `condition` says.
    fn wait(&mut self, what: &str, condition: impl Fn(&vt100::Screen) -> bool) {
        while !condition(self.terminal.screen()) {
            let Ok(bytes) = self.output.recv_timeout(DEADLINE) else {
                panic!("no {what}; the terminal shows:\n{}", self.terminal.screen().contents());
            };
            self.terminal.process(&bytes);
            self.bytes.extend(bytes);
        }
    }

    /// Waits until the terminal was sent this.
    fn hears(&mut self, sequence: &str) {
        while self.count(sequence) == 0 {
            let Ok(bytes) = self.output.recv_timeout(DEADLINE) else {
                panic!("no {sequence:?}; it shows:\n{}", self.terminal.screen().contents());
            };
            self.terminal.process(&bytes);
            self.bytes.extend(bytes);
        }
    }

    fn wait_for(&mut self, text: &str) {
        self.wait(text, |screen| screen.contents().contains(text));
    }

    /// Waits for the console's first frame.
    fn open(&mut self) {
        self.wait("console", |screen| {
            screen.alternate_screen() && screen.contents().contains("SINCE")
        });
    }

    fn signal(&self, name: &str) {
        let pid = self.read("pid");
        let kill = Command::new("kill").args([&format!("-{name}"), pid.trim()]).status();
        assert!(kill.expect("kill runs").success(), "kill -{name} {pid}");
    }

    fn read(&self, file: &str) -> String {
        fs::read_to_string(self.folder.path().join(file)).expect(file)
    }

    /// Waits for the script's end and checks that the terminal is as it was before.
    fn ends_clean(&mut self, code: u32) {
        let end = format!("EXIT {code}.");
        self.wait_for(&end);
        self.restored();
        assert_eq!(self.read("before"), self.read("after"), "stty -g");
        self.shell.wait().expect("the shell ends");
    }

    /// Waits for the script's end and checks that the terminal echoes as before.
    fn echoes(&mut self, code: u32) {
        self.wait_for(&format!("EXIT {code}."));
        assert_eq!(self.read("before"), self.read("after"), "stty -g");
        self.shell.wait().expect("the shell ends");
    }

    /// Checks every mode that the console switches.
    fn restored(&self) {
        let screen = self.terminal.screen();
        assert!(!screen.alternate_screen(), "the alternate screen is left");
        assert!(!screen.hide_cursor(), "the cursor is shown");
        assert!(!screen.bracketed_paste(), "pastes come without brackets");
        assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
        for mode in ["1049", "2004", "2026"] {
            let count = |end| self.count(&format!("\x1b[?{mode}{end}"));
            assert_eq!(count('h'), count('l'), "mode {mode} is on as often as off");
            assert_ne!(count('h'), 0, "mode {mode} was on");
        }
    }

    fn count(&self, sequence: &str) -> usize {
        let sequence = sequence.as_bytes();
        self.bytes.windows(sequence.len()).filter(|window| *window == sequence).count()
    }
}

/// The console between two looks at the terminal's modes.
const ONCE: &str = "stty -g > before; $DADOPS; code=$?; stty -g > after; echo \"EXIT $code.\"";

#[test]
fn two_keys_log_and_one_takes_it_back() {
    let mut tty = Tty::run(ONCE);
    tty.open();
    tty.press("f");
    tty.press("d");
    tty.wait_for("✓");
    tty.press("z");
    tty.wait_for("nothing logged yet");
    tty.press("q");
    tty.press("q");
    tty.ends_clean(0);
}

#[test]
fn a_call_is_told_by_the_terminal_itself_and_taken_away_when_somebody_is_at_it() {
    let mut tty = Tty::run(
        "unset DBUS_SESSION_BUS_ADDRESS XDG_RUNTIME_DIR; export TERM=xterm-kitty; \
         sed 's/--now [^ ]*//' start > really && mv really start; \
         stty -g > before; $DADOPS; code=$?; stty -g > after; echo \"EXIT $code.\"",
    );
    tty.open();
    // Who comes while the console is open is told like all others.
    tty.press("ccarers dad\r");
    tty.wait_for("dad");
    tty.press("calert the bottle warmer leaks\r");
    tty.hears("\x1b]99;");
    let opened = tty.count("\x1b]99;");
    tty.press("a");
    tty.hears(":p=close;");
    assert_eq!((opened > 0, tty.count(":p=close;")), (true, 1));
    tty.press("qq");
    tty.ends_clean(0);
}

#[test]
fn nothing_is_asked_of_the_terminal_and_nothing_is_cleared() {
    let mut tty = Tty::run(ONCE);
    tty.open();
    for (key, then) in [("2", "[2 Time]"), ("8", "[8 Log]"), ("1", "[1 Now]")] {
        tty.press(key);
        tty.wait_for(then);
    }
    tty.press("\x03");
    tty.ends_clean(0);
    for (sequence, what) in [
        ("\x1b[6n", "cursor position"),
        ("\x1b[5n", "status"),
        ("\x1b[c", "attributes"),
        ("\x1b[0c", "attributes"),
        ("\x1b[>c", "attributes"),
        ("\x1b[18t", "size"),
        ("\x1b[?u", "keyboard"),
        ("\x1b]10;?", "colour"),
        ("\x1b]11;?", "colour"),
        ("\x1b[2J", "clear"),
        ("\x1b[3J", "clear"),
        ("\x1b[J", "clear"),
    ] {
        assert_eq!(tty.count(sequence), 0, "{what}: {sequence:?}");
    }
}

#[test]
fn ctrl_z_gives_the_terminal_to_the_shell_and_the_shell_gives_it_back() {
    let mut tty = Tty::run(
        "stty -g > before; $DADOPS; stty -g > stopped; echo STOPPED.; read go; fg; \
         code=$?; stty -g > after; echo \"EXIT $code.\"",
    );
    tty.open();
    tty.press("\x1a");
    tty.wait_for("STOPPED.");
    tty.restored();
    assert_eq!(tty.read("before"), tty.read("stopped"), "stty -g");
    tty.press(GO_ON);
    tty.open();
    tty.press("2");
    tty.wait_for("[2 Time]");
    tty.signal("TERM");
    tty.ends_clean(143);
}

#[test]
fn a_stop_from_outside_is_like_ctrl_z() {
    let mut tty = Tty::run(
        "stty -g > before; $DADOPS; echo STOPPED.; read go; fg; code=$?; stty -g > after; \
         echo \"EXIT $code.\"",
    );
    tty.open();
    tty.signal("TSTP");
    tty.wait_for("STOPPED.");
    tty.restored();
    tty.press(GO_ON);
    tty.open();
    tty.press("\x03");
    tty.ends_clean(0);
}

#[test]
fn every_signal_to_end_gives_the_terminal_back() {
    for (name, code) in [("TERM", 143), ("HUP", 129), ("INT", 130), ("QUIT", 131)] {
        let mut tty = Tty::run(ONCE);
        tty.open();
        tty.signal(name);
        tty.ends_clean(code);
    }
}

#[test]
fn a_resize_draws_for_the_new_size() {
    let mut tty = Tty::run(ONCE);
    tty.open();
    let (columns, rows) = (60, 20);
    let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
    tty.master.resize(size).expect("resized");
    tty.terminal
        .screen_mut()
        .set_size(rows.try_into().expect("rows"), columns.try_into().expect("columns"));
    // The last row belongs to the hints; before the new frame it is cut off.
    tty.wait("hints in the last row", |screen| {
        screen.rows(0, columns).last().is_some_and(|row| row.contains("help"))
    });
    tty.press("\x03");
    tty.ends_clean(0);
}

#[test]
fn another_process_shows_within_its_next_write() {
    let mut tty = Tty::run(ONCE);
    tty.open();
    let mut writer = dadops::store::Store::open(
        &tty.folder.path().join("data"),
        dadops::domain::id::DeviceId::new(uuid::Uuid::nil()),
    )
    .expect("the journal opens");
    writer.append(&bottle()).expect("stored");
    tty.wait("the other's feed", |screen| !screen.contents().contains("nothing logged yet"));
    tty.press("\x03");
    tty.ends_clean(0);
}

/// The passphrase is typed twice on the terminal, unseen, and once to open.
#[test]
fn a_passphrase_is_not_shown_and_the_terminal_echoes_again_after() {
    let mut tty = Tty::run(
        "stty -g > before; \
         $DADOPS household add carer Mum > /dev/null; \
         $DADOPS checkin private --by Mum; stty -g > after; \
         $DADOPS checkin private show --by Mum; echo EXIT $?.",
    );
    tty.wait_for("Passphrase (not shown)");
    tty.press("open sesame\n");
    tty.wait_for("Once more");
    tty.press("open sesame\n");
    for (asked, answer) in [
        ("pleasure", "1\n"),
        ("hopeless", "2\n"),
        ("on edge", "0\n"),
        ("worrying", "0\n"),
        ("want help", "n\n"),
        ("own words", "long night\n"),
    ] {
        tty.wait_for(asked);
        tty.press(answer);
    }
    tty.wait_for("6-week check");
    tty.wait("a second prompt", |screen| screen.contents().matches("(not shown)").count() == 2);
    tty.press("open sesame\n");
    tty.wait_for("\"long night\"");
    tty.echoes(0);
    assert!(!String::from_utf8_lossy(&tty.bytes).contains("sesame"));
}

#[test]
fn ctrl_c_at_the_passphrase_gives_the_terminal_back() {
    let mut tty = Tty::run(
        "stty -g > before; \
         $DADOPS household add carer Mum > /dev/null; \
         $DADOPS checkin private show --by Mum; code=$?; stty -g > after; echo EXIT $code.",
    );
    tty.wait_for("Passphrase (not shown)");
    tty.press("ope\x03");
    tty.wait_for("a passphrase is needed");
    tty.echoes(5);
}

/// From the command line of the console to the sealed row, and what was typed
/// is on no frame that was ever drawn.
#[test]
fn a_private_check_in_is_sealed_beside_the_loop() {
    let mut tty = Tty::run(
        "stty -g > before; \
         $DADOPS household add carer Mum > /dev/null; \
         $DADOPS --by Mum; code=$?; stty -g > after; echo EXIT $code.",
    );
    tty.open();
    for (seen, keys) in [
        ("SINCE", "ccheckin private"),
        ("asks privately", "\r"),
        ("Four short questions", " "),
        ("1 of 7", "1"),
        ("2 of 7", "2"),
        ("3 of 7", "0"),
        ("4 of 7", "0"),
        ("5 of 7", "n"),
        ("6 of 7", "\r"),
        ("7 of 7", "open sesame"),
        ("***********", "\topen sesame\r"),
        ("PHQ-2: 3 of 6", "q"),
    ] {
        tty.wait_for(seen);
        tty.press(keys);
    }
    tty.wait("the screen below", |screen| !screen.contents().contains("PHQ-2"));
    tty.press("ccheckin private show\r");
    tty.wait_for("Enter opens");
    tty.press("open sesame\r");
    tty.wait_for("more than half the days");
    tty.press("q");
    tty.wait("the screen below", |screen| !screen.contents().contains("half the days"));
    tty.press("qq");
    tty.ends_clean(0);
    assert!(!String::from_utf8_lossy(&tty.bytes).contains("sesame"));
}

fn bottle() -> dadops::journal::action::Action {
    use dadops::domain::detail::Detail;
    use dadops::domain::fact::Fact;
    use dadops::domain::feed::Feed;
    use dadops::domain::id::EntryId;
    use dadops::domain::person::Subject;
    use dadops::domain::zone::Zone;
    use dadops::journal::action::Action;
    use dadops::journal::action::Draft;
    use dadops::journal::entry::Origin;
    use dadops::journal::entry::Payload;
    use dadops::journal::entry::baby_named;
    let at = "2026-03-01T11:40:00Z".parse().expect("an instant");
    let baby = baby_named("Ada");
    let detail = Detail::Feed(Feed::Bottle { volume: None, milk: None });
    let fact = Fact::at(Subject::Baby(baby), at, Zone::UTC, detail);
    let named = dadops::domain::baby::Baby { name: "Ada".to_owned(), ..Default::default() };
    let id = EntryId::new(uuid::Uuid::from_u128(1 << 100));
    let drafts = vec![
        Draft { id, payload: Payload::Baby { baby, now: named } },
        Draft { id: id.plus(1), payload: Payload::Log(fact) },
    ];
    Action { author: None, origin: Origin::Human, recorded_at: at, drafts }
}

#[test]
fn the_first_frame_is_one_write_and_so_is_every_other() {
    let traced = Command::new("strace").args(["-o", "/dev/null", "true"]).status();
    if !traced.is_ok_and(|status| status.success()) {
        println!("skipped: strace is not there or may not trace");
        return;
    }
    let mut tty = Tty::run(
        "stty -g > before; strace -f -e trace=write,writev -e signal=none -s 200000 -o trace \
         $DADOPS; code=$?; stty -g > after; echo \"EXIT $code.\"",
    );
    tty.open();
    tty.press("2");
    tty.wait_for("[2 Time]");
    tty.press("\x03");
    tty.ends_clean(0);
    let trace = tty.read("trace");
    let frames: Vec<&str> = trace.lines().filter(|line| line.contains("\\33[?2026")).collect();
    let whole = |line: &&str| line.contains("\\33[?2026h") && line.contains("\\33[?2026l");
    assert!(frames.iter().all(whole), "{frames:#?}");
    let first = frames.first().expect("a first frame");
    assert!(first.contains("\\33[?1049h") && first.contains("SINCE"), "{first}");
    assert_eq!(trace.matches("\\33[?1049h").count(), 1);
}

/// Files are read and stored beside the loop, as one step.
#[test]
fn a_year_of_another_app_comes_in_through_the_console_and_goes_with_one_key() {
    let eva = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/eva/eva.csv");
    let mut tty = Tty::run(&format!("cp '{eva}' eva.csv; export HOME=\"$PWD\"; {ONCE}"));
    tty.open();
    tty.press("c");
    tty.wait_for("Enter does it");
    let line = "import auto ~/eva.csv --baby Eva --zone America/Los_Angeles";
    tty.press(&format!("\x1b[200~{line}\x1b[201~"));
    tty.wait_for("find out the format");
    tty.press("\r");
    tty.wait_for("would add 4207 facts");
    tty.wait_for("dates are read as month/day");
    tty.press(" ");
    tty.wait_for("imported 4207 facts from Baby Connect");
    tty.wait_for("Eva");
    tty.press("z");
    tty.wait_for("undone");
    tty.press("c");
    tty.wait_for("Enter does it");
    tty.press(&format!("\x1b[200~{line}\x1b[201~\r"));
    tty.wait_for("would add 4207 facts");
    tty.press("q");
    tty.wait_for("nothing of it is stored");
    tty.press("\x03");
    tty.ends_clean(0);
}

/// A console that has a fault after its first frame; run by the next test, on
/// a terminal, as a process of its own.
#[test]
#[ignore = "takes the terminal and ends the process"]
fn a_console_with_a_fault() {
    let state = PathBuf::from(env::var_os("STATE").expect("a folder for the report"));
    crash::install(state);
    let mut screen = Screen::open(true).expect("a terminal");
    screen.draw(|frame| frame.render_widget("SINCE", frame.area())).expect("drawn");
    let nobody: Vec<u8> = Vec::new();
    let index = nobody.len() + 3;
    // In another thread than the loop's, as a fault of the input would be.
    thread::spawn(move || nobody[index]).join().expect("the process ends before");
}

#[test]
fn a_fault_gives_the_terminal_back_and_leaves_a_report() {
    let folder = tempfile::tempdir().expect("a folder");
    let state = folder.path().to_owned();
    let mut command = CommandBuilder::new("/bin/sh");
    command.args([
        "-c",
        "stty -g > before; \"$TESTS\" --ignored --exact a_console_with_a_fault --nocapture; \
         code=$?; stty -g > after; echo \"EXIT $code.\"",
    ]);
    command.env("TESTS", env::current_exe().expect("this program"));
    command.env("STATE", &state);
    let mut tty = Tty::spawn(folder, command);
    tty.ends_clean(101);
    tty.wait_for("a fault of its own");
    let report = report_in(&state).expect("a report");
    assert!(report.contains("tests/terminal.rs"), "{report}");
    assert!(report.contains("index out of bounds"), "{report}");
}

fn report_in(folder: &Path) -> Option<String> {
    let files = fs::read_dir(folder).ok()?.flatten();
    let report = files.map(|file| file.path()).find(|file| {
        file.file_name().is_some_and(|name| name.to_string_lossy().starts_with("crash-"))
    })?;
    fs::read_to_string(report).ok()
}

/// The console with `$EDITOR` a script.
fn with_editor(script: &str) -> Tty {
    let write = format!("cat > editor <<'END'\n{script}\nEND\n");
    let mut tty = Tty::run(&format!("{write}unset VISUAL; export EDITOR='sh editor'; {ONCE}"));
    tty.open();
    tty.press("c");
    tty.wait_for("Enter does it");
    tty.press("\x1b[200~plan edit\x1b[201~\r");
    tty
}

/// The file that the console left for a text in its state folder.
fn kept(tty: &Tty) -> Vec<PathBuf> {
    let files = fs::read_dir(tty.folder.path().join("data")).expect("a folder").flatten();
    let plan = |path: &PathBuf| {
        path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("plan-"))
    };
    files.map(|file| file.path()).filter(plan).collect()
}

/// The keys are the editor's while it runs, and so is the terminal.
#[test]
fn the_plan_goes_to_the_editor_and_comes_back_as_a_version() {
    let mut tty = with_editor(
        "stty -g > inside; stat -c %a \"$1\" > mode; echo EDITING.; read word; \
         echo \"# $word\" >> \"$1\"",
    );
    tty.wait("editor", |screen| {
        !screen.alternate_screen() && screen.contents().contains("EDITING.")
    });
    tty.restored();
    // Not the console's quit, and not its interrupt.
    tty.press("qq f d\n");
    tty.wait_for("plan v1: holds from now on");
    assert_eq!(tty.read("inside"), tty.read("before"), "stty -g");
    assert_eq!(tty.read("mode").trim(), "600");
    assert_eq!(kept(&tty), [] as [PathBuf; 0], "what is stored needs no file");
    tty.press("z");
    tty.wait_for("undone");
    tty.press("q");
    tty.press("q");
    tty.ends_clean(0);
}

#[test]
fn an_editor_that_fails_leaves_the_console_and_the_text() {
    let mut tty = with_editor("echo '# half' >> \"$1\"; exit 3");
    tty.wait_for("nothing changed");
    let kept = kept(&tty);
    assert_eq!(kept.len(), 1, "{kept:?}");
    assert!(fs::read_to_string(&kept[0]).expect("kept").ends_with("# half\n"));
    tty.press("\x03");
    tty.ends_clean(0);
}

#[test]
fn an_interrupt_is_the_editors_and_a_fault_is_said() {
    let mut tty = with_editor(
        "trap 'echo \"nigth = 5\" >> \"$1\"; exit 0' INT; echo EDITING.; \
         while :; do sleep 0.05; done",
    );
    tty.wait_for("EDITING.");
    tty.press("\x03");
    tty.wait_for("plan line ");
    tty.wait("console", vt100::Screen::alternate_screen);
    assert_eq!(kept(&tty).len(), 1);
    tty.press("\x03");
    tty.wait_for("your text is kept in");
    tty.ends_clean(0);
}
