package app.comanda.edge;

import app.comanda.edge.Outcome.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * A printer on a TCP port. One that answers is asked before whether it can print, and afterwards whether it has: {@code DLE
 * EOT 2}, {@code DLE EOT 4}, {@code GS r 1} of Epson's ESC/POS. One that is mute has printed what it took.
 */
final class TcpPrinter {

    private static final byte[] WHY_OFFLINE = {0x10, 0x04, 2};
    private static final byte[] PAPER = {0x10, 0x04, 4};
    private static final byte[] DONE = {0x1D, 'r', 1};

    private static final int COVER_OPEN = 0x04;
    private static final int STOPPED_WITHOUT_PAPER = 0x20;
    private static final int ERROR = 0x40;
    private static final int PAPER_AT_END = 0x60;

    /** @param answer to a question about its state; @param printing of the longest receipt there is */
    record Patience(Duration connect, Duration answer, Duration printing) {
        static Patience of(Duration printing) {
            return new Patience(Duration.ofSeconds(5), Duration.ofMillis(800), printing);
        }
    }

    private final Patience patience;

    TcpPrinter(Patience patience) {
        this.patience = patience;
    }

    /** @param beforeFirstByte called when it is about to begin; until then nothing can be on paper */
    Outcome print(Job.Target target, byte[] content, Runnable beforeFirstByte) {
        try (Socket socket = new Socket()) {
            try {
                socket.connect(new InetSocketAddress(target.host(), target.port()), (int)
                        patience.connect().toMillis());
            } catch (IOException e) {
                return Outcome.notPrinted(Trouble.NO_ANSWER, target.address() + ": " + e.getMessage());
            }
            return converse(socket, target, content, beforeFirstByte);
        } catch (IOException e) {
            return Outcome.unknown(target.address() + ": " + e.getMessage());
        }
    }

    private Outcome converse(Socket socket, Job.Target target, byte[] content, Runnable beforeFirstByte)
            throws IOException {
        int why;
        int paper;
        try {
            why = ask(socket, WHY_OFFLINE, patience.answer());
            paper = why < 0 ? why : ask(socket, PAPER, patience.answer());
        } catch (IOException e) {
            return Outcome.notPrinted(Trouble.NO_ANSWER, target.address() + ": " + e.getMessage());
        }
        if (why >= 0) {
            if ((why & STOPPED_WITHOUT_PAPER) != 0 || paper >= 0 && (paper & PAPER_AT_END) != 0) {
                return Outcome.notPrinted(Trouble.NO_PAPER, target.name() + " is out of paper");
            }
            if ((why & (COVER_OPEN | ERROR)) != 0) {
                return Outcome.notPrinted(
                        Trouble.NOT_READY,
                        target.name() + ((why & COVER_OPEN) != 0 ? " is open" : " reports an error"));
            }
        }
        beforeFirstByte.run();
        OutputStream out = socket.getOutputStream();
        out.write(content);
        out.flush();
        if (why >= 0 && ask(socket, DONE, patience.printing()) < 0) {
            return Outcome.unknown(target.name() + " did not say that it has finished");
        }
        return Outcome.printed(target.printerId());
    }

    /** @return the byte that it answered; less than 0 when it says nothing */
    private static int ask(Socket socket, byte[] question, Duration patience) throws IOException {
        socket.getOutputStream().write(question);
        socket.getOutputStream().flush();
        socket.setSoTimeout((int) patience.toMillis());
        InputStream in = socket.getInputStream();
        try {
            return in.read();
        } catch (SocketTimeoutException e) {
            return -1;
        }
    }
}
