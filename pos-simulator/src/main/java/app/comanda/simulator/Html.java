package app.comanda.simulator;

/** The frame of every page: plain, without scripts, and never to be taken for a real vendor's. */
public final class Html {

    private static final String FRAME = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>%1$s · payments simulator</title><style>
            body{font:16px/1.5 system-ui,sans-serif;margin:0;color:#1d1d1b;background:#fff}
            .nothing{background:#8a1c00;color:#fff;padding:.8rem 1rem;font-size:1.5rem;font-weight:700}
            main{max-width:72rem;margin:0 auto;padding:0 1rem 3rem}
            .wide{overflow-x:auto}table{border-collapse:collapse;width:100%%}
            td,th{text-align:left;padding:.4rem .6rem;border-bottom:1px solid #ccc;white-space:nowrap}
            td form{display:inline}fieldset{border:1px solid #ccc;margin:1rem 0;padding:.6rem 1rem}
            label{display:inline-block;margin:.2rem 1rem .2rem 0}
            input,select,button{font:inherit;padding:.4rem .6rem}button{cursor:pointer;min-height:2.75rem}
            .guest{max-width:26rem;margin:2rem auto;text-align:center}.guest button{width:100%%;margin:.4rem 0}
            .amount{font-size:2rem;font-weight:700}.yes{background:#14532d;color:#fff;border:0}
            </style></head><body><div class="nothing">Simulator: no money moves here</div><main>
            %2$s
            </main></body></html>
            """;

    private Html() {}

    public static Answer page(String title, String body) {
        return Answer.html(200, FRAME.formatted(escape(title), body))
                .with(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'");
    }

    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
