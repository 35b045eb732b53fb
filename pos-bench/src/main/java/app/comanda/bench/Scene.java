package app.comanda.bench;

import org.HdrHistogram.Histogram;

/** Something done at a table or a till, one after the other; what must be there for it is made before the clock starts. */
interface Scene {

    void prepare() throws Exception;

    void play() throws Exception;

    /** @return nanoseconds */
    static Histogram time(Scene scene, int times) throws Exception {
        Histogram histogram = new Histogram(60_000_000_000L, 3);
        for (int i = 0; i < times; i++) {
            scene.prepare();
            long begin = System.nanoTime();
            scene.play();
            histogram.recordValue(System.nanoTime() - begin);
        }
        return histogram;
    }
}
