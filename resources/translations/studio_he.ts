<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="he">
<context>
    <name>AccuracyPlot</name>
    <message>
        <source>Your accuracy appears here, answer by answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy on your drawings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} cleared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers · the thin line is the last 50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · the axis is cut at {floor}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw and teach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything you taught</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes and writers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename, merge and delete classes; accuracy by writer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every version of the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label images in the order that teaches most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New gallery …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin another gallery, for a class, a subject, with the model that ships</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open gallery …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another gallery, with the model that served in it last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent galleries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Galleries opened lately</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import files …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at images, strokes or another gallery before they are taken in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a folder …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the pictures of a folder before they are taken in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retrain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a new version on your drawings, in the background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the training; the model that serves stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the last stroke, clearing, answer or edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the edit of samples or classes again that undo took back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the entry; if it is empty, the canvas, which undo brings back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide which ink speaks for the label, and which against it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw what is asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw all classes in turn, without typing; Esc on an empty canvas ends it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw what is read badly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As asked for, badly read classes more often; it does not count in the accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark as the system is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s language, if the studio speaks it, else English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always German</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always Hebrew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thin pen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pen of 14 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium pen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pen of 24 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thick pen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pen of 34 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left-handed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo and clear at the right, under the free hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember drawings at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you teach counts from the next stroke on, before anything is trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend the last layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After a correction the network&apos;s last layer is fitted anew, within a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember the writer&apos;s own drawings only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until the next training, only what the current writer taught counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One key answers in the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where every label is one character, typing it is the answer, without Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retrain when asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the button starts a training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retrain after 10 corrections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A training starts by itself when 10 corrections are not yet learnt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retrain after 25 corrections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A training starts by itself when 25 corrections are not yet learnt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retrain after 50 corrections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A training starts by itself when 50 corrections are not yet learnt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every key on one page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the studio; everything is saved already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type + Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is what you see: save it as right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is what you typed: save it with that label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On an empty canvas: reopen the last answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the entry for the buttons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk through the thumbnails; with Shift, choose several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose all that are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the chosen ones another label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the chosen ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search; Enter leads back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check labels; take or refuse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the chosen to a writer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the chosen for testing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk through them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave them for the buttons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is what you see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is what you typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip it for now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen the newest one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Many alike at a glance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There: mark a stranger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When drawing: keep it for the queue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AlikeCard</name>
    <message>
        <source>Give all but the strangers this label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave these, and show another class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to single items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Are they all? Click the strangers, or arrows and Space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln is/are right</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>Your own gallery is open, because {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is open, which cannot be noted ({error}): {advice}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is open for looking only: nothing can be written there, copy it elsewhere to teach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language changes when the studio is started again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be opened ({error})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AugmentationCard</name>
    <message>
        <source>Drawings, each with changed copies of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What training makes of a drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First each drawing as it is, then as training changes it, to know other ways to write it ({kind}).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BringIn</name>
    <message>
        <source>A file …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the skipped ones again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to label yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in unlabelled images: PNGs, CSV, .npz, IDX or recorded strokes. The queue then asks for those that teach most. They are kept beside the gallery; labels they may have are not looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This gallery is open for looking only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it elsewhere to label images for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The queue cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln was/were skipped or not sure.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Bring in more images?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in unlabelled images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They join those that wait to be asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlabelled images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder of unlabelled images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) taken in</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{n} left out, listed below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} with the pixels of another, which is asked once</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln is/are taught already and not asked</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln is/are likely not one character</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>the labels they have were left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw one character with mouse, pen or finger</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>That cannot be used for {key}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The choice could not be saved: {error}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClassDetail</name>
    <message>
        <source>New label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the gallery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a class with the arrow keys, then type its new label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is of the base set and stays. Other classes can be merged into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a new label and press Enter. A label that is in use merges the two; Delete deletes it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClassesPage</name>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learnt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serving version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>base set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose a class first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;{old}&quot; merged into &quot;{new}&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;{old}&quot; is &quot;{new}&quot; now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · Ctrl+Z takes it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;{label}&quot; deleted, drawings: {n} · Ctrl+Z brings it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} of {n} ({interval})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DamageBox</name>
    <message>
        <source>The gallery is damaged. Nothing has been changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged. Nothing has been changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you go on, the damaged gallery is kept: it is moved aside, whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of it can be read, and there is no backup. It stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with what can be read ({n})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the backup of {when} ({n})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DrawPage</name>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the canvas and the entry; undo brings the drawing back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved before it clears</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a character here: mouse, pen or finger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type + Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type what it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memory says so, not the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memory says so; in colour: the network&apos;s view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draw something first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept for the queue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropTarget</name>
    <message>
        <source>Only files and folders can be dropped here, not text or pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only files of this computer can be dropped here: save what is on the web first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Filmstrip</name>
    <message>
        <source>{label}: read as {before} before, as {after} now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>Prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read as: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writer: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sure, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for testing, by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the rule says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleted ones</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterRow</name>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search label, writer, version, source (F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words that label, writer, version or source begin with: 7, ada, nn-0, imported. #12 is the sample of number 12.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prediction, writer, version, source, days, how sure, kept for testing, deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filters, and show what the order leaves out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no model looked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>least sure first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>most suspicious</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>near-duplicates</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Galleries</name>
    <message>
        <source>One moment: the window is still being loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a drawing on the canvas: answer or clear it first, then open another gallery.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A training is under way: cancel it or let it end, then open another gallery.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An import is under way: cancel it or let it end, then open another gallery.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An export is under way: stop it or let it end, then open another gallery.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work on the queue is under way: cancel it or let it end, then open another gallery.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New gallery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Galleries (*.h5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a gallery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My gallery</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GalleryCheck</name>
    <message>
        <source>Check labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for wrong labels and near-duplicates, in the background (F8); nothing is changed by it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Check labels first: it looks for wrong labels and near-duplicates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>No near-duplicates among %Ln sample(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>You have looked at all labels that were doubted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Nothing suspicious among %Ln sample(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Stop · {share}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GalleryDetail</name>
    <message>
        <source>Replay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writer … (F6)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep for testing (F7)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a sample to see it larger; choose several to mend them at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F4: it is {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F5: keep {label}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GalleryEdits</name>
    <message>
        <source>{n} relabelled &quot;{what}&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} brought back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} moved to writer &quot;{what}&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} kept for testing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} as the rule says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} label kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken back: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing to take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done again: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing to do again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} · Ctrl+Z takes it back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GalleryEmpty</name>
    <message>
        <source>Nothing taught yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a character and press Enter: it appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or bring what you have: drop files or a folder anywhere on the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GalleryExport</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write samples as files, in the background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV: images.csv and labels.csv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kaggle&apos;s CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NumPy (.npz)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IDX, as MNIST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IDX, as MNIST (.gz)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNGs, a folder a class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strokes (.npz)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strokes: InkML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strokes: UNIPEN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table of samples (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table of their answers (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All ({n})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown ({n})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen ({n})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as {form}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop · {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} exported: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out, for they have no strokes: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is there already. Replace it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GalleryGrid</name>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GalleryModel</name>
    <message>
        <source>{label}, imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}; {model} was not sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}; {model} said {predicted}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}; {model} was right</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GalleryNone</name>
    <message>
        <source>Show all (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GalleryPage</name>
    <message>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename, merge and delete whole classes; accuracy by writer (Ctrl+L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sample is like that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose a sample first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GalleryWriters</name>
    <message>
        <source>Writers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the last drawings to a writer …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget a writer …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose hand? Samples: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many of the last drawings, and whose hand?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is to be forgotten? Type the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples: {n}, answers: {m}, in the gallery and its backups. It cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> These versions have learnt from them and stay: {versions}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type how many, as 20.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writer &quot;{name}&quot; is forgotten, samples: {n}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GateCard</name>
    <message>
        <source>May newly break, in per cent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>if it is made up for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test drawings that can decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A loss counts from p below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule that the studio came with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new model takes over if it breaks little of the base images that nothing trains on, and loses nothing, beyond chance, on the drawings kept for testing. New classes take some images from the old ones: for them it may lose another {some} of the base images, and {each} for each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May newly break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test drawings that can decide, from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A loss counts where chance has less than p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a new model must show</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GlyphPicture</name>
    <message>
        <source>What the model sees</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Guard</name>
    <message>
        <source>Something went wrong inside ({error}). What you taught is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside. What you taught is safe; the details are in {file}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Writer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writer  </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another writer …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another writer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeatLegend</name>
    <message>
        <source>for {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>against it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportForm</name>
    <message>
        <source>Ink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ink: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All are this label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or all are: label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is there already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There already: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dark on light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light on dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images are normalised like drawings; as it is, they stay as they are in the file, pixel by pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A writer&apos;s name has 1 to {n} printable characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the file says ({n})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels of these images</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportLooks</name>
    <message>
        <source>The first images, as found and as the model will see them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another gallery, to be merged into this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels and writers that disagree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>CSV of images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV of labels and images (Kaggle)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NumPy arrays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IDX, as MNIST is published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one PNG picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folder of PNG pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recorded strokes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>InkML strokes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UNIPEN strokes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, labels from {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln drawing(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{images} in %Ln class(es)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>, {n} left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no labels: choose a file of them, or type the one that all of them have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>   and {n} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dark on light: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dark on light, inverted: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>larger than {px} px, each scaled down to one character: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there already: {n} · there with another label: {m} · repeated in the file: {k}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{new} · there already: {known} · with another label here: {conflicts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lacking here: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by another writer there: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln mark(s) made by hand come along.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its %Ln answer(s) stay there: an accuracy is counted where it was answered.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;{there}&quot; there, {here} here: the label here stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;{label}&quot; by {there} there, by {here} here: the writer here stays</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>The gallery is not open yet: try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be imported: {path} is open for looking only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a file, or images and their labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An import is being written: try again when it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being read …</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Adds %Ln sample(s) to {gallery}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>, leaves out {n} that would be there twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds nothing: all of it is in {gallery} already</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Adds %Ln mark(s) made by hand to samples of {gallery}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Adds nothing: it is all here meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} imported · Ctrl+Z takes it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks came along · Ctrl+Z takes them back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Among the versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the gallery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the chosen ones</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelEntry</name>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>teach</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelRest</name>
    <message>
        <source>Label the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take machine labels back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model labels what it is sure of. What it is not sure of, and up to {n} at random to tell how good it is, stay to be asked. Nothing is ever trained on its labels, and they can be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known whether the goal is reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln machine label(s) that are there would be replaced.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Let {version} label the rest?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labelling the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking machine labels back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By {by}. Still to be asked: {audit} at random, {unsure} it is not sure of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln machine label(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln machine label(s) taken back</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LargeLabel</name>
    <message>
        <source>no prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}. Tap to say: right</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LayersRow</name>
    <message>
        <source>Layer 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dense dropout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Drop to ask for their labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop to see what would be imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, {next} after this drawing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PredictionPanel</name>
    <message>
        <source>What memory takes it for, taught before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sure below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you taught this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what it sees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>network · {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memory · {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type it or tap a bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unlike all it knows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or unlike all it knows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>told afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right · saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was not sure · saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was not sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it said {label}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueueFigures</name>
    <message>
        <source>Goal, in per cent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often suggestions must be right until the rest may be left to the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the model label what nobody has looked at; nothing trains on it, and a random part is asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestions that are right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of random items, since this version serves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} left without an answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueueGrid</name>
    <message>
        <source>Alike: mark the strangers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueueItem</name>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it for later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You cannot tell what it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no character, or several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likely not one character ({odd}) · {place}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueueNotice</name>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueueOptions</name>
    <message>
        <source>How the queue asks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>those that teach most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any, at random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>least confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smallest margin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>largest entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>small margins, of every cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>largest gradients, far apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradients, rare classes first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At random, in per cent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The control: from these comes how often suggestions are right, without bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestion hidden until the answer, in per cent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They show whether suggestions talk you into errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One key answers, without Enter, where every label is one character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aliases, one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One a line, such as: a = α</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestion hidden until the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you type in the queue, and the label you mean</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueuePage</name>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How good the suggestions are, in place of the prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>many alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look over 24 of one class at a glance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which images come first, how many at random; what is typed for hard labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type + Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type what it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>still being ordered: try again in a moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is left that it is sure of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images are being brought in, or labelled: try again when that is done.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueuePicture</name>
    <message>
        <source>The item that is asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueueTally</name>
    <message>
        <source>answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reopen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the newest answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} are {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} · it said so, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} · it was not sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} · it said {predicted}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RankedBar</name>
    <message>
        <source>no label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tap to answer {label}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecipeCard</name>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a new version by this recipe, in the background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from scratch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>newborn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First drawings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A training in detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MNIST sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It will know your drawings and nothing else; ten of each class make a beginning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over 400 epochs the NN gets worse on drawings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropout after the NN&apos;s first layer costs accuracy on drawings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tune the NN first: it trains fast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cross-entropy taught best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam and Nadam taught best; {name} learns slowly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers can be chosen from scratch; a model that goes on keeps its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{drawings} · as fast as Retrain, if the epochs are as usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln drawing(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{drawings} · about {time} on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{drawings} · about {time} on a computer with two cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReplayPicture</name>
    <message>
        <source>As it was drawn</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Retraining</name>
    <message>
        <source>the new model could not be taken in ({error})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{version} takes over after this drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{version} serves again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{version} serves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{version} is on the Training page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled; nothing has changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SampleFacts</name>
    <message>
        <source>imported; no model looked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} was not sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} read {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} was right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} now: not sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by {writer} · {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · kept for testing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · label kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>relabelled {before} → {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved from {before} to {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept for testing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left to the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label kept by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>brought back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undone: {words}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>It is {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is an {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw an {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a {label}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainerRow</name>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the new model in, whatever has kept it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the version that served before serve again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing taught yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everything is learnt</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln drawing(s) not yet learnt</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{n} remembered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} for training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} kept for testing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} set apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starting the trainer …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopping …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>making it ready to serve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checking it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch {n} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss {loss}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} s left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} min left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainingPage</name>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every version, and which one serves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A training in detail, and how it goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a new model must show, and what training changes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainingPlot</name>
    <message>
        <source>No training yet: its loss and accuracy are drawn here as it goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training as it goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epochs · grey: what it trains on · blue: images it never trains on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epochs · grey: what it trains on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss {loss}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That training ended before its first step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training begins in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VersionDetail</name>
    <message>
        <source>Now I read these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newly broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serve this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sample of MNIST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comes from {parent}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scratch</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln drawing(s) learnt, base: {base}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln epoch(s) in {seconds} s, seed {seed}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>made {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ships with the program; it has no older version to be compared with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is on record about why it was accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawings kept for testing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MNIST test (only reported)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{set}: {after} right of {n}, before {before}
{fixed} fixed
{broken} newly broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>newest drawings trained on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln of your drawings</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln base image(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Delete {version}? It cannot be brought back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VersionsCard</name>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawings learnt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MNIST test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the version that served before serve again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in a version that was exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions of the models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged and left out: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After a training old versions go: all but the newest {newest} of a kind, what the last {choices} choices let serve, the parent of what serves, and what is less than a day old.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gone: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scratch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>serves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models (*.zip)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WriterForm</name>
    <message>
        <source>How many of the last drawings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writer&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
