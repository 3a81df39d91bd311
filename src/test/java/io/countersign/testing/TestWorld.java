package io.countersign.testing;

import org.springframework.boot.test.context.TestConfiguration;

/** Makes agencies, people and clients for tests. */
@TestConfiguration(proxyBeanMethods = false)
public class TestWorld {}
