// Saves a step after a pause, and sends files that are dropped or chosen. Every form works without this.
(() => {
    const PAUSE = 1200;

    const parsed = text => new DOMParser().parseFromString(text, "text/html");

    const saving = form => {
        let timer = 0;
        let running = Promise.resolve();
        let busy = 0;
        const note = form.querySelector(".saved");
        const told = (text, wrong) => {
            note.textContent = text;
            note.classList.toggle("wrong", wrong);
        };
        const save = async () => {
            const fields = new URLSearchParams(new FormData(form));
            fields.set("then", "here");
            const answer = await fetch(form.action, {method: "POST", body: fields, headers: {Accept: "text/html"}});
            const page = parsed(await answer.text());
            const version = page.querySelector("input[name=version]");
            if (answer.ok && version) {
                form.elements.version.value = version.value;
                ["#walk", "#owed"].forEach(part => document.querySelector(part).replaceWith(page.querySelector(part)));
            }
            const said = version && page.querySelector(answer.status === 400 ? ".notice.wrong" : ".saved");
            told(said ? said.textContent : form.dataset.save, !answer.ok || !said);
        };
        const later = () => {
            clearTimeout(timer);
            timer = setTimeout(() => {
                busy += 1;
                running = running.then(save).catch(() => told(form.dataset.save, true)).finally(() => { busy -= 1; });
            }, PAUSE);
        };
        form.addEventListener("input", later);
        form.addEventListener("change", later);
        form.addEventListener("submit", event => {
            clearTimeout(timer);
            // A save under way brings the version that this one must carry on from.
            if (busy) {
                event.preventDefault();
                const by = event.submitter;
                running.finally(() => setTimeout(() => form.requestSubmit(by)));
            }
        });
    };

    const dropping = form => {
        const input = form.querySelector("input[type=file]");
        const hint = document.createElement("p");
        hint.className = "dropping";
        hint.textContent = form.dataset.drop;
        form.append(hint);
        form.querySelector("button").hidden = true;
        const send = () => {
            const bar = document.createElement("progress");
            bar.max = 1;
            bar.setAttribute("aria-label", form.dataset.sending);
            hint.textContent = form.dataset.sending;
            hint.setAttribute("role", "status");
            form.append(bar);
            const call = new XMLHttpRequest();
            call.open("POST", form.action);
            call.setRequestHeader("Accept", "text/html");
            call.upload.addEventListener("progress", event => { bar.value = event.loaded / event.total; });
            call.addEventListener("load", () => shown(call.responseText, form));
            call.addEventListener("error", () => { bar.remove(); hint.textContent = form.dataset.failed; });
            call.send(new FormData(form));
        };
        input.addEventListener("change", () => { if (input.files.length) { send(); } });
        form.addEventListener("dragover", event => { event.preventDefault(); form.classList.add("over"); });
        form.addEventListener("dragleave", () => form.classList.remove("over"));
        form.addEventListener("drop", event => {
            event.preventDefault();
            form.classList.remove("over");
            if (event.dataTransfer.files.length) {
                input.files = event.dataTransfer.files;
                send();
            }
        });
    };

    const shown = (text, form) => {
        const fresh = parsed(text).querySelector("#papers");
        if (!fresh) {
            form.querySelector(".dropping").textContent = form.dataset.failed;
            return;
        }
        document.querySelector("#papers").replaceWith(fresh);
        begin();
    };

    const begin = () => {
        document.querySelectorAll("form[data-save]").forEach(saving);
        document.querySelectorAll("form[data-drop]").forEach(dropping);
    };
    begin();
})();
