//! A watch on the journal's files, so that what others log shows at once and
//! nothing wakes up while nobody logs.

use crate::tui::event::Event;
use notify::EventKind;
use notify::RecommendedWatcher;
use notify::RecursiveMode;
use notify::Watcher;
use std::ffi::OsString;
use std::path::Path;
use std::sync::mpsc::Sender;

/// A watch; it ends when it is dropped.
#[derive(Debug)]
pub struct Watch {
    _watcher: RecommendedWatcher,
}

/// Sends [`Event::Written`] to `events` whenever the journal's file or its
/// write-ahead log is written, by anybody; `None` where the system or the
/// file system has no watches, and then the journal must be looked at.
#[must_use]
pub fn listen(journal: &Path, events: Sender<Event>) -> Option<Watch> {
    let name = journal.file_name()?.to_owned();
    let mut log = name.clone();
    log.push("-wal");
    let mut watcher = notify::recommended_watcher(move |seen: notify::Result<notify::Event>| {
        if seen.is_ok_and(|seen| concerns(&seen, &name, &log)) {
            // A loop that has ended drops the watch too.
            events.send(Event::Written).ok();
        }
    })
    .ok()?;
    watcher.watch(journal.parent()?, RecursiveMode::NonRecursive).ok()?;
    Some(Watch { _watcher: watcher })
}

fn concerns(seen: &notify::Event, journal: &OsString, log: &OsString) -> bool {
    // Events were lost, so any file may have been written.
    if seen.need_rescan() {
        return true;
    }
    let written = matches!(seen.kind, EventKind::Modify(_) | EventKind::Create(_));
    let ours = seen.paths.iter().filter_map(|path| path.file_name());
    written && ours.into_iter().any(|name| name == journal || name == log)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::sync::mpsc::channel;
    use std::time::Duration;

    #[test]
    fn writing_the_log_is_seen_and_other_files_are_not() {
        let root = tempfile::tempdir().expect("a folder");
        let journal = root.path().join("journal.db");
        let (sender, events) = channel();
        let Some(_watch) = listen(&journal, sender) else {
            println!("skipped: no file watches here");
            return;
        };
        fs::write(root.path().join("config.toml"), "x").expect("written");
        fs::write(root.path().join("journal.db-wal"), "x").expect("written");
        let seen = events.recv_timeout(Duration::from_secs(20)).expect("seen");
        assert_eq!(seen, Event::Written);
    }

    #[test]
    fn only_writes_to_the_journal_concern() {
        use notify::event::AccessKind;
        use notify::event::CreateKind;
        use notify::event::ModifyKind;
        let write = EventKind::Modify(ModifyKind::Any);
        for (kind, file, expected) in [
            (write, "journal.db", true),
            (write, "journal.db-wal", true),
            (write, "journal.db-shm", false),
            (write, "config.toml", false),
            (EventKind::Create(CreateKind::File), "journal.db-wal", true),
            (EventKind::Access(AccessKind::Any), "journal.db", false),
        ] {
            let seen = notify::Event::new(kind).add_path(Path::new("/there").join(file));
            let found = concerns(&seen, &"journal.db".into(), &"journal.db-wal".into());
            assert_eq!(found, expected, "{kind:?} {file}");
        }
    }
}
