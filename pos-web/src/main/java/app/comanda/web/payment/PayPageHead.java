package app.comanda.web.payment;

import app.comanda.kernel.Html;

/** The beginning of every page that a guest pays by, and its looks. */
final class PayPageHead {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex, nofollow">
            <title>%s</title>
            <style>
            :root{color-scheme:light}
            *{box-sizing:border-box}
            body{margin:0;background:#f4f1ec;color:#26221d;font:17px/1.45 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif}
            main{max-width:28rem;margin:0 auto;padding:1.25rem 1rem 3rem}
            header{text-align:center;margin-bottom:1rem}
            header p{margin:0;overflow-wrap:anywhere}
            header b{font-size:1.3rem}
            section{background:#fff;border-radius:16px;padding:1.25rem;box-shadow:0 1px 3px #0002}
            h1{font-size:1.15rem;line-height:1.3;margin:0;text-align:center}
            h2{font-size:1rem;margin:1rem 0 0}
            section>p{margin:.6rem 0;text-align:center;overflow-wrap:anywhere}
            .sum{font-size:2.4rem;font-weight:700;line-height:1.15;font-variant-numeric:tabular-nums}
            .quiet{color:#5c554b;font-size:.95rem}
            .notice{background:#fdeeda;border-radius:10px;padding:.7rem .9rem;text-align:left}
            .tick{width:84px;height:84px;margin:.5rem auto;display:block}
            svg[role=img]{display:block;width:100%%;max-width:19rem;margin:.5rem auto}
            form{margin:0}
            button,.go{display:flex;width:100%%;min-height:64px;margin-top:.75rem;padding:.6rem 1rem;align-items:center;\
            justify-content:space-between;gap:1rem;font:inherit;font-weight:600;text-align:left;text-decoration:none;\
            color:#26221d;background:#fff;border:1.5px solid #6f665a;border-radius:12px;cursor:pointer}
            button span+span{font-weight:400;text-align:right;font-variant-numeric:tabular-nums}
            .tips{display:grid;grid-template-columns:repeat(2,1fr);gap:.5rem;margin-top:.5rem}
            .tips a{display:grid;place-content:center;min-height:64px;padding:.3rem .5rem;text-align:center;\
            font-weight:600;text-decoration:none;color:#26221d;border:1.5px solid #6f665a;border-radius:12px}
            .tips a[aria-current]{color:#fff;background:#0f3d3e;border-color:#0f3d3e}
            .own{display:grid;grid-template-columns:1fr auto;gap:.5rem;margin-top:.5rem}
            .own label,.own p{grid-column:1/-1;margin:.4rem 0 0}
            .own input{width:100%%;min-height:64px;padding:0 1rem;font:inherit;border:1.5px solid #6f665a;border-radius:12px}
            .own button{width:auto;margin:0}
            .stay{min-height:48px;justify-content:center}
            .main{color:#fff;background:#0f3d3e;border-color:#0f3d3e}
            .go,.alone{justify-content:center;text-align:center}
            :focus-visible{outline:3px solid #b45f06;outline-offset:2px}
            </style>
            """;

    private PayPageHead() {}

    /** @param title escaped */
    static String of(GuestWords words, String title) {
        return HEAD.formatted(Html.escape(words.language().toLanguageTag()), title);
    }
}
