package app.comanda.payment.history;

import app.comanda.payment.PaymentAttempt;
import app.comanda.payment.history.Moment.Kind;
import app.comanda.payment.refund.Refund;
import app.comanda.payment.webhook.ReceivedCall;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What happened to a payment, in the order in which it did. */
final class Timeline {

    private final Function<UUID, Optional<String>> names;

    /** @param names of employees, by their ids */
    Timeline(Function<UUID, Optional<String>> names) {
        this.names = names;
    }

    List<Moment> of(List<PaymentAttempt> attempts, List<ReceivedCall> calls, List<Refund> refunds) {
        return Stream.of(
                        attempts.stream().flatMap(this::attempt),
                        calls.stream().map(Timeline::call),
                        refunds.stream().map(this::refund))
                .flatMap(moments -> moments)
                .sorted(Comparator.comparing(Moment::at))
                .toList();
    }

    private Stream<Moment> attempt(PaymentAttempt attempt) {
        Stream<Moment> asked = Stream.of(Moment.of(attempt.startedAt(), Kind.ASKED));
        Stream<Moment> checked = attempt.checkedAt().stream()
                .map(at -> Moment.of(at, Kind.CHECKED).often(attempt.checks()));
        Stream<Moment> unclear = attempt.state() == PaymentAttempt.State.UNKNOWN
                ? Stream.of(Moment.of(attempt.checkedAt().orElse(attempt.startedAt()), Kind.UNCLEAR)
                        .saying(attempt.detail().orElse(null)))
                : Stream.empty();
        Stream<Moment> decided = attempt.decision().stream()
                .map(made -> Moment.of(made.at(), Kind.DECIDED)
                        .by(made.by(), name(made.approverId()))
                        .saying(made.reason()));
        Stream<Moment> settled = attempt.settledAt().stream()
                .map(at -> Moment.of(at, Kind.SETTLED).in(attempt.state()).saying(words(attempt)));
        return Stream.of(asked, checked, unclear, decided, settled).flatMap(moments -> moments);
    }

    /** Of one that succeeded the last doubt is of no interest; of one that a person decided the reason stands there. */
    private static @Nullable String words(PaymentAttempt attempt) {
        return attempt.state() == PaymentAttempt.State.SUCCEEDED
                        || attempt.decision().isPresent()
                ? null
                : attempt.detail().orElse(null);
    }

    private static Moment call(ReceivedCall call) {
        return Moment.of(call.receivedAt(), Kind.CALLED)
                .in(call.state())
                .saying(call.note().map(note -> call.type() + ": " + note).orElse(call.type()));
    }

    private Moment refund(Refund refund) {
        return Moment.of(refund.createdAt(), Kind.REFUND)
                .in(refund.state())
                .about(refund.whole())
                .by(refund.givenBy(), name(refund.approverId().orElse(null)))
                .saying(refund.givenByHand().or(refund::detail).orElse(refund.reason()));
    }

    private @Nullable String name(@Nullable UUID employee) {
        return employee == null ? null : names.apply(employee).orElse(null);
    }
}
