package app.comanda.payment.receipt;

import org.jspecify.annotations.Nullable;

/** How a receipt looks: its outlet's template and logo. */
public record Look(TemplateDetails template, @Nullable Logo logo) {

    public static final Look PLAIN = new Look(TemplateDetails.PLAIN, null);
}
