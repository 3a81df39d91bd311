package io.countersign.demo;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Joins the parts of the demonstration to the application. */
@Configuration(proxyBeanMethods = false)
@ComponentScan({"io.countersign.demo", "io.countersign.sandbox"})
public class DemoConfiguration {}
