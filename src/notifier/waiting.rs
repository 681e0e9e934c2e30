//! Waiting on this thread for a future or for another thread, whichever comes first.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering;
use std::task::Context;
use std::task::Poll;
use std::task::Wake;
use std::task::Waker;
use std::thread;
use std::thread::Thread;

/// Wakes one thread; a ring while it is awake is not lost.
#[derive(Debug)]
pub struct Bell {
    thread: Thread,
    rung: AtomicBool,
}

impl Bell {
    /// Returns one for the thread that runs.
    #[must_use]
    pub fn here() -> Arc<Self> {
        Arc::new(Self { thread: thread::current(), rung: AtomicBool::new(false) })
    }

    /// Wakes it.
    pub fn ring(&self) {
        self.rung.store(true, Ordering::Release);
        self.thread.unpark();
    }

    /// Sleeps until somebody rings; to be called on the bell's own thread.
    fn wait(&self) {
        while !self.rung.swap(false, Ordering::Acquire) {
            thread::park();
        }
    }
}

impl Wake for Bell {
    fn wake(self: Arc<Self>) {
        self.ring();
    }
}

/// Waits for `future`; `None` when `stop` says so first, which is asked after
/// every ring of `bell`.
pub fn until<F: Future>(
    bell: &Arc<Bell>,
    mut future: Pin<&mut F>,
    stop: impl Fn() -> bool,
) -> Option<F::Output> {
    let waker = Waker::from(Arc::clone(bell));
    let mut context = Context::from_waker(&waker);
    loop {
        if let Poll::Ready(value) = future.as_mut().poll(&mut context) {
            return Some(value);
        }
        if stop() {
            return None;
        }
        bell.wait();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::future::pending;
    use std::future::ready;
    use std::pin::pin;

    #[test]
    fn what_is_ready_is_taken_even_when_told_to_stop() {
        let bell = Bell::here();
        assert_eq!(until(&bell, pin!(ready(7)), || true), Some(7));
    }

    #[test]
    fn another_thread_ends_the_wait() {
        let bell = Bell::here();
        let told = Arc::new(AtomicBool::new(false));
        let (there, said) = (Arc::clone(&bell), Arc::clone(&told));
        let other = thread::spawn(move || {
            said.store(true, Ordering::Release);
            there.ring();
        });
        let never = until(&bell, pin!(pending::<u8>()), || told.load(Ordering::Acquire));
        assert_eq!(never, None);
        other.join().expect("it ends");
    }
}
