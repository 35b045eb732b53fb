package app.comanda.api.ordering;

import app.comanda.api.http.Required;
import app.comanda.ordering.ServiceMode;
import app.comanda.ordering.kiosk.KioskRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a guest orders at a kiosk. */
public record NewKioskOrderJson(
        @Nullable ServiceMode serviceMode,
        @Nullable List<NewLineJson> lines,
        @Nullable Long expectedTotal) {

    KioskRequest request(UUID outlet) {
        return new KioskRequest(
                outlet, Required.field(serviceMode, "serviceMode"), NewLineJson.requests(lines), expectedTotal);
    }
}
