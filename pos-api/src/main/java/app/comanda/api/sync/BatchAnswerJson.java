package app.comanda.api.sync;

import app.comanda.kernel.BusinessException;
import app.comanda.sync.BatchAnswer;
import app.comanda.sync.EventAnswer;
import app.comanda.sync.Mark;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of a batch.
 *
 * @param watermark all up to this sequence is kept for ever and must not be sent again
 * @param lastHash of that event
 */
public record BatchAnswerJson(long watermark, String lastHash, Instant serverTime, List<EventAnswerJson> events) {

    /** @param conflict what a manager has to look at */
    public record EventAnswerJson(
            @Nullable Long sequence,
            EventAnswer.Status status,
            @Nullable String code,
            @Nullable String field,
            @Nullable String detail,
            @Nullable ConflictJson conflict) {

        static EventAnswerJson of(EventAnswer answer) {
            Optional<BusinessException> refusal = Optional.ofNullable(answer.refusal());
            return new EventAnswerJson(
                    answer.sequence(),
                    answer.status(),
                    refusal.map(BusinessException::code).orElse(null),
                    refusal.map(BusinessException::field).orElse(null),
                    refusal.map(Throwable::getMessage).orElse(null),
                    Optional.ofNullable(answer.conflict()).map(ConflictJson::of).orElse(null));
        }
    }

    /** The event is kept, but could not be done quite as told. */
    public record ConflictJson(String code, String detail) {
        static ConflictJson of(Mark mark) {
            return new ConflictJson(mark.code(), mark.detail());
        }
    }

    static BatchAnswerJson of(BatchAnswer answer) {
        return new BatchAnswerJson(
                answer.state().head().watermark(),
                answer.state().head().lastHash(),
                answer.now(),
                answer.events().stream().map(EventAnswerJson::of).toList());
    }
}
