package io.countersign.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Everything a story of the demonstration is told with. */
@Component
@ConditionalOnProperty("countersign.demo.fill")
record Props(Diary diary, Town town, Work work, Gestures posts, Callers callers, DemoNetwork network, HandWork hands) {}
