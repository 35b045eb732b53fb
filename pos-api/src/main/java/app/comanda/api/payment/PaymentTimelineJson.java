package app.comanda.api.payment;

import app.comanda.payment.history.Moment;
import app.comanda.payment.history.PaymentStory;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a payment. Amounts in minor units.
 *
 * @param provider who moved the money, absent where no vendor did
 * @param account what the restaurant calls its account with the vendor
 * @param reference what the vendor calls the payment, once it said
 * @param vendorFee what the vendor kept, once it said
 * @param attention why a person should look at it, absent where nobody has to
 * @param moments oldest first
 */
public record PaymentTimelineJson(
        PaymentJson payment,
        @Nullable String provider,
        @Nullable String account,
        @Nullable String reference,
        long platformFee,
        @Nullable Long vendorFee,
        @Nullable String attention,
        List<MomentJson> moments) {

    /**
     * Something that happened.
     *
     * @param state how the attempt, the call or the refund stood then
     * @param amount what a refund gave back
     * @param times how often the vendor was asked
     * @param detail a vendor's or a person's own words
     */
    public record MomentJson(
            Instant at,
            String kind,
            @Nullable String state,
            @Nullable Long amount,
            @Nullable Integer times,
            @Nullable String by,
            @Nullable String approvedBy,
            @Nullable String detail) {

        static MomentJson of(Moment moment) {
            return new MomentJson(
                    moment.at(),
                    moment.kind().name(),
                    moment.state(),
                    moment.amount(),
                    moment.times(),
                    moment.by(),
                    moment.approvedBy(),
                    moment.detail());
        }
    }

    static PaymentTimelineJson of(PaymentStory story) {
        return new PaymentTimelineJson(
                PaymentJson.of(story.payment()),
                story.provider(),
                story.account(),
                story.reference(),
                story.payment().fees().platformFee(),
                story.payment().fees().vendorFee().orElse(null),
                story.attention().map(Enum::name).orElse(null),
                story.moments().stream().map(MomentJson::of).toList());
    }
}
