//! What the watch and its notifications say.

texts! {
    /// The heading of a notification: how urgent, what.
    PAGE = "{} {}";
    /// It comes and goes.
    FLAPPING = "comes and goes: {}";
    /// Whoever is at it is asked.
    REMINDER = "still at it? {}";
    /// It is over.
    OVER = "over: {}";
    /// So many things that could wait.
    DIGEST = "{} that could wait", plain "{} things that could wait";
    /// Whom it is for.
    FOR = "for {}";
    /// A button.
    ACK = "I'm at it";
    /// A button: the minutes.
    SNOOZE = "in {} min";
    /// The verb.
    VERB = "Evaluate and notify until stopped";
    /// Examples of `watch`.
    EXAMPLES = "Examples:
  dadops watch                         until Ctrl-C; one watch notifies, others stand by
  dadops watch --once --json           one look, for cron and for tests
  dadops watch --install               a systemd user unit, from login on
  dadops watch --uninstall             take it away again
";
    /// Option.
    O_ONCE = "One look, then stop";
    /// Option.
    O_INSTALL = "Write a systemd user unit and say how to start it";
    /// Option.
    O_UNINSTALL = "Remove the systemd user unit";
    /// It began.
    WATCHING = "watching {}; Ctrl-C ends it";
    /// Another has the right to notify: its process.
    STANDS_BY = "process {} notifies already; this one stands by and takes over when it ends";
    /// What one look came to.
    NOTHING_NEW = "nothing new";
    /// An alert opened or moved: what, the state.
    MOVED = "{}: {}";
    /// Somebody was told: who, how, what.
    TOLD = "told {} ({}): {}";
    /// Nobody could be told: who, what.
    UNREACHED = "{} has no channel here: {}";
    /// A gap: from, to.
    GAP = "nobody watched from {} to {}";
    /// What to do after a gap.
    GAP_HINT = "anything to log for that time? `dadops log` takes past times";
    /// It was not sent: who, how, why.
    NOT_SENT = "not sent to {} ({}): {}";
    /// The unit was written: where.
    INSTALLED = "wrote {}";
    /// How to start it.
    INSTALLED_HINT = "start it: systemctl --user daemon-reload && systemctl --user enable --now dadops-watch
remove it: dadops watch --uninstall";
    /// The unit was removed: where.
    UNINSTALLED = "removed {}";
    /// How to stop it.
    UNINSTALLED_HINT = "stop it: systemctl --user disable --now dadops-watch; systemctl --user daemon-reload";
    /// There is none.
    NO_UNIT = "there is no unit at {}";
    /// Another file is there.
    OTHER_UNIT = "{} is not one that DadOps wrote; it stays as it is";
    /// Nothing to look at.
    NO_HOUSEHOLD = "there is no household yet: `dadops household add baby NAME`";
    /// Channel of a carer cannot be used: who, what is wrong.
    CHANNEL = "{}: {}";
    /// A carer that the config names and nobody knows.
    NO_SUCH_CARER = "config [notify] names {}, whom the household does not know";
    /// A command that failed: how.
    FAILED_COMMAND = "the command failed: {}";
    /// On a phone: title.
    PHONE_TITLE = "DadOps";
    /// On a phone: it can wait.
    PHONE_LOW = "something to look at when there is time";
    /// On a phone: today.
    PHONE_NORMAL = "something to look at today";
    /// On a phone: now.
    PHONE_CRITICAL = "you are needed: open DadOps";
    /// No desktop and no terminal.
    NO_SERVER = "no notification server";
    /// It did not answer.
    TIMED_OUT = "the notification server did not answer";
}
