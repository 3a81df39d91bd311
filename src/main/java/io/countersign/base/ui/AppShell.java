package io.countersign.base.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;

/** The page around the desk: its styles, in this order, and what the browser should know before anything is shown. */
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("/theme/fonts.css")
@StyleSheet("/theme/tokens.css")
@StyleSheet("/theme/desk.css")
public class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addMetaTag("color-scheme", "light dark");
        settings.addMetaTag("robots", "noindex");
        settings.setViewport("width=device-width, initial-scale=1");
    }
}
