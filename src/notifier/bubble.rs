//! One bubble on the desktop, on a thread of its own.
//!
//! The thread alone speaks to the server, over one connection: it shows the
//! card, replaces it, listens for its buttons and closes it. When the server
//! hangs, the thread hangs, and whoever asked leaves it behind ([`Bubble::leave`]);
//! once the server answers after all, the thread takes its late card away.

use crate::notifier::Outcome;
use crate::notifier::Post;
use crate::notifier::card::Able;
use crate::notifier::card::card;
use crate::notifier::card::outcome;
use crate::notifier::desktop::Pressed;
use crate::notifier::waiting::Bell;
use crate::notifier::waiting::until;
use notify_rust::NotificationHandle;
use notify_rust::NotificationResponse;
use std::cell::RefCell;
use std::collections::VecDeque;
use std::io;
use std::pin::pin;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::PoisonError;
use std::sync::mpsc::Sender;
use std::thread;

/// What is asked of a bubble; each says when it is done.
#[derive(Debug)]
pub enum Order {
    /// Show this instead of what is shown.
    Show(Box<Post>, Sender<Outcome>),
    /// Close it.
    Close(Sender<()>),
}

/// A bubble; dropping it leaves the card where it is and stops listening.
#[derive(Debug)]
pub struct Bubble {
    shared: Arc<Shared>,
}

/// What the thread and the one who asks both see.
#[derive(Debug, Default)]
struct Shared(Mutex<State>);

#[derive(Debug, Default)]
struct State {
    orders: VecDeque<Order>,
    bell: Option<Arc<Bell>>,
    /// Nobody waits for it any more.
    left: bool,
    /// The card stays as it is.
    dropped: bool,
    /// The id of a card that another bubble has taken over.
    taken: Option<u32>,
    /// The thread ended, and the card with it.
    ended: bool,
}

impl Bubble {
    /// Starts the thread with its first order; `replaces` is the id of a card
    /// that goes, and `pressed` hears of the buttons.
    ///
    /// # Errors
    ///
    /// The system has no thread left.
    pub fn start(
        first: Order,
        replaces: Option<u32>,
        pressed: Sender<Pressed>,
    ) -> io::Result<Self> {
        let shared = Arc::new(Shared::default());
        shared.state().orders.push_back(first);
        let seen = Arc::clone(&shared);
        let life = move || Life::new(seen, replaces, pressed).live();
        thread::Builder::new().name("bubble".to_owned()).spawn(life)?;
        Ok(Self { shared })
    }

    /// Hands over an order; `false` when the bubble is gone and takes none.
    #[must_use]
    pub fn order(&self, order: Order) -> bool {
        let mut state = self.shared.state();
        if state.ended {
            return false;
        }
        state.orders.push_back(order);
        state.ring();
        true
    }

    /// Leaves it behind: the card goes as soon as the server answers.
    pub fn leave(&self) {
        let mut state = self.shared.state();
        state.left = true;
        state.ring();
    }

    /// Another bubble takes over the card with this id, which is not to be closed.
    pub fn give_up(&self, id: u32) {
        self.shared.state().taken = Some(id);
    }

    /// Tells whether the thread has ended.
    #[must_use]
    pub fn ended(&self) -> bool {
        self.shared.state().ended
    }
}

impl Drop for Bubble {
    fn drop(&mut self) {
        let mut state = self.shared.state();
        // One that was left behind still takes its own card away.
        state.dropped |= !state.left;
        state.left = true;
        state.ring();
    }
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn ring(&self) {
        if let Some(bell) = &self.bell {
            bell.ring();
        }
    }
}

/// The thread's side.
struct Life {
    shared: Arc<Shared>,
    bell: Arc<Bell>,
    pressed: Sender<Pressed>,
    key: String,
    /// The card that the next one replaces.
    id: Option<u32>,
    /// What the server can; asked once.
    able: Option<Able>,
}

impl Life {
    fn new(shared: Arc<Shared>, id: Option<u32>, pressed: Sender<Pressed>) -> Self {
        let bell = Bell::here();
        shared.state().bell = Some(Arc::clone(&bell));
        Self { shared, bell, pressed, key: String::new(), id, able: None }
    }

    fn live(mut self) {
        let mut held: Option<NotificationHandle> = None;
        loop {
            let order = self.shared.state().orders.pop_front();
            match order {
                Some(Order::Show(post, say)) => {
                    let outcome = match self.show(&post, held.take()) {
                        Ok(handle) => {
                            self.id = Some(handle.id());
                            held = Some(handle);
                            Outcome::Delivered { server_id: self.id }
                        }
                        Err(outcome) => outcome,
                    };
                    // Nobody waits for one that was left behind.
                    say.send(outcome).ok();
                    if self.must_end(&mut held) {
                        return;
                    }
                }
                Some(Order::Close(say)) => {
                    if let Some(handle) = held {
                        handle.close();
                    }
                    say.send(()).ok();
                    return;
                }
                None => {
                    let gone = held.as_ref().is_none_or(|handle| self.listen(handle));
                    if gone || self.must_end(&mut held) {
                        return;
                    }
                }
            }
        }
    }

    /// Tells whether it was left behind, and then takes the card away, unless
    /// the card is to stay or somebody else took it over.
    fn must_end(&self, held: &mut Option<NotificationHandle>) -> bool {
        let (left, dropped, taken) = {
            let state = self.shared.state();
            (state.left, state.dropped, state.taken)
        };
        if let Some(handle) = held.take_if(|_| left)
            && !dropped
            && taken != Some(handle.id())
        {
            handle.close();
        }
        left
    }

    fn show(
        &mut self,
        post: &Post,
        held: Option<NotificationHandle>,
    ) -> Result<NotificationHandle, Outcome> {
        self.key.clone_from(&post.key);
        let able = self.able()?;
        if self.shared.state().left {
            return Err(Outcome::TimedOut);
        }
        if let Some(mut handle) = held {
            *handle = card(post, able, self.id);
            if handle.update().is_ok() {
                return Ok(handle);
            }
            // The server started anew, or the bus did: a new connection.
        }
        let shown = card(post, able, self.id).show();
        let first = match shown {
            Ok(handle) => return Ok(handle),
            Err(error) => outcome(&error.to_string()),
        };
        let no_buttons = matches!(first, Outcome::Refused(_)) && !post.actions.is_empty();
        if !able.actions || !no_buttons {
            return Err(first);
        }
        let able = able.without_actions();
        self.able = Some(able);
        card(post, able, self.id).show().map_err(|error| outcome(&error.to_string()))
    }

    /// Asks what the server can; one that does not say gets the barest card.
    fn able(&mut self) -> Result<Able, Outcome> {
        if let Some(able) = self.able {
            return Ok(able);
        }
        let able = match notify_rust::get_capabilities() {
            Ok(capabilities) => Able::of(&capabilities),
            Err(error) => match outcome(&error.to_string()) {
                Outcome::Refused(_) => Able::default(),
                other => return Err(other),
            },
        };
        self.able = Some(able);
        Ok(able)
    }

    /// Listens until there is an order, or nobody waits any more, or the card
    /// is gone; tells whether it is gone.
    fn listen(&self, handle: &NotificationHandle) -> bool {
        let heard: RefCell<Option<NotificationResponse>> = RefCell::new(None);
        let keep = |response: &NotificationResponse| {
            heard.replace(Some(response.clone()));
        };
        let wait = pin!(handle.wait_for_action_async(keep));
        let called = || {
            let state = self.shared.state();
            state.left || !state.orders.is_empty()
        };
        if until(&self.bell, wait, called).is_none() {
            return false;
        }
        let action = match heard.take() {
            Some(NotificationResponse::Default) => "default".to_owned(),
            Some(NotificationResponse::Action(action)) => action,
            Some(NotificationResponse::Reply(_)) => return false,
            // Without a word the connection ended.
            Some(NotificationResponse::Closed(_)) | None => return true,
        };
        // Nobody listens any more when the watch has ended.
        self.pressed.send(Pressed { key: self.key.clone(), action }).ok();
        false
    }
}

impl Drop for Life {
    fn drop(&mut self) {
        let mut state = self.shared.state();
        state.ended = true;
        // Whoever waits for an order hears that nobody takes it.
        state.orders.clear();
    }
}
