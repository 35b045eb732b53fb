package app.comanda.notification.hook;

import app.comanda.messaging.Outbox;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** The transactions before and after a program is called. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class HookRecording {

    @Inject
    Hooks hooks;

    @Inject
    HookCalls calls;

    @Inject
    HookKeys keys;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** @return what is to be sent now; empty when it was taken before, or nobody wants it any more */
    public Optional<HookMessage> begin(UUID callId) {
        HookCall call = calls.lock(callId).orElse(null);
        if (call == null || call.state() != HookCall.State.WAITING) {
            return Optional.empty();
        }
        Hook hook = hooks.get(call.hookId());
        if (!hook.isActive()) {
            call.giveUp("The webhook is switched off");
            return Optional.empty();
        }
        call.begin(clock.instant());
        return Optional.of(new HookMessage(callId, URI.create(hook.url()), keys.open(hook), call.body()));
    }

    /** A failure is tried again after a pause that grows. */
    public void end(UUID callId, HookOutcome outcome) {
        HookCall call = calls.lock(callId).orElse(null);
        if (call == null) {
            return;
        }
        if (outcome.taken()) {
            call.delivered(outcome.status() == null ? 0 : outcome.status());
        } else {
            call.failed(outcome, clock.instant())
                    .ifPresent(next -> outbox.publishAt(new HookCallDue(callId, null), next));
        }
    }
}
