package io.countersign.signoffs.pocket;

import io.countersign.base.Texts;
import io.countersign.tasks.TaskId;
import io.countersign.tasks.VoiceTasks;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where somebody says that she has answered with her own words; there is no way here by a link from a mail. */
@Controller
@RequestMapping("/{agency}/sign/answered")
class VoicePages {

    private final VoiceTasks tasks;

    VoicePages(VoiceTasks tasks) {
        this.tasks = tasks;
    }

    @PostMapping("/{task}")
    String answered(
            @ModelAttribute(binding = false) Reader reader,
            @PathVariable String task,
            @RequestParam(defaultValue = "") List<String> later,
            RedirectAttributes next,
            Locale locale) {
        tasks.answered(reader.actor(), TaskId.parse(task));
        next.addFlashAttribute("notice", Texts.in(locale).get("signoffs.pocket.voice.done"));
        return "redirect:" + reader.base() + (later.isEmpty() ? "" : "?later=" + String.join("&later=", later));
    }
}
