package app.comanda.simulator;

/** What the app of a guest's bank shows once it read a code; the code of a simulated vendor is the address of this page. */
public final class QrisPage {

    private QrisPage() {}

    public static String of(Entry payment) {
        return """
                <p>A guest read the code, and the bank's app asks. The code can be paid until %s UTC.</p>
                <p><button name="decision" value="expire">Let it expire</button></p>""".formatted(Html.escape(time(payment.detail("expiry"))));
    }

    /** Of day, to the second. */
    private static String time(String expiry) {
        return expiry.replaceAll("^.*T(\\d\\d:\\d\\d:\\d\\d).*$", "$1");
    }
}
