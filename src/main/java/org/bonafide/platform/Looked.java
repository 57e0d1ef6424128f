package org.bonafide.platform;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What was looked up in this transaction already, for acts on many cases that need the same few facts; only for what
 * the act itself does not change.
 */
public final class Looked<K, V> {

    private final PerTransaction<Map<K, V>> found = new PerTransaction<>(HashMap::new, f -> {});

    /** The fact, looked up at most once a transaction; must not be null. */
    public V up(K key, Function<K, V> look) {
        Map<K, V> known = found.get();
        V value = known.get(key);
        if (value == null) {
            value = look.apply(key);
            known.put(key, value);
        }
        return value;
    }
}
