package app.comanda.web.staff;

import app.comanda.kernel.BusinessException;
import app.comanda.staff.pin.Pin;
import app.comanda.staff.pin.PinKeeping;
import app.comanda.staff.pin.PinState;
import app.comanda.web.frame.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** The signed-in person's own PIN. It is typed twice and kept nowhere in the page. */
@Named
@RequestScoped
public class MyPinPage {

    @EJB
    PinKeeping keeping;

    @Inject
    Texts texts;

    private String pin = "";
    private String again = "";

    public void save() {
        if (!pin.equals(again)) {
            throw BusinessException.invalid("pin.differs", "again", "The two PINs differ.");
        }
        keeping.setOwn(new Pin(pin));
        texts.tell("my-pin.saved");
    }

    public @Nullable PinState getState() {
        return keeping.own().orElse(null);
    }

    public String getPin() {
        return pin;
    }

    public void setPin(String pin) {
        this.pin = pin;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
