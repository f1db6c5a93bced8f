<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>AlikeCard</name>
    <message numerus="yes">
        <source>%Ln is/are right</source>
        <translation>
            <numerusform>%Ln is right</numerusform>
            <numerusform>%Ln are right</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BringIn</name>
    <message numerus="yes">
        <source>%Ln was/were skipped or not sure.</source>
        <translation>
            <numerusform>%Ln was skipped or not sure.</numerusform>
            <numerusform>%Ln were skipped or not sure.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) taken in</source>
        <translation>
            <numerusform>%Ln image taken in</numerusform>
            <numerusform>%Ln images taken in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln is/are taught already and not asked</source>
        <translation>
            <numerusform>%Ln is taught already and not asked</numerusform>
            <numerusform>%Ln are taught already and not asked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln is/are likely not one character</source>
        <translation>
            <numerusform>%Ln is likely not one character</numerusform>
            <numerusform>%Ln are likely not one character</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChoicesCard</name>
    <message numerus="yes">
        <source>%Ln drawing(s) count(s).</source>
        <translation>
            <numerusform>%Ln drawing counts.</numerusform>
            <numerusform>%Ln drawings count.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GalleryCheck</name>
    <message numerus="yes">
        <source>No near-duplicates among %Ln sample(s).</source>
        <translation>
            <numerusform>No near-duplicates among %Ln sample.</numerusform>
            <numerusform>No near-duplicates among %Ln samples.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing suspicious among %Ln sample(s).</source>
        <translation>
            <numerusform>Nothing suspicious among %Ln sample.</numerusform>
            <numerusform>Nothing suspicious among %Ln samples.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GalleryDetail</name>
    <message numerus="yes">
        <source>%Ln sample(s)</source>
        <translation>
            <numerusform>%Ln sample</numerusform>
            <numerusform>%Ln samples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GalleryEdits</name>
    <message numerus="yes">
        <source>Ctrl+Z again takes back an import of %Ln sample(s)</source>
        <translation>
            <numerusform>Ctrl+Z again takes back an import of %Ln sample</numerusform>
            <numerusform>Ctrl+Z again takes back an import of %Ln samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ctrl+Z again takes back an edit of %Ln sample(s)</source>
        <translation>
            <numerusform>Ctrl+Z again takes back an edit of %Ln sample</numerusform>
            <numerusform>Ctrl+Z again takes back an edit of %Ln samples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message numerus="yes">
        <source>%Ln drawing(s)</source>
        <translation>
            <numerusform>%Ln drawing</numerusform>
            <numerusform>%Ln drawings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s)</source>
        <translation>
            <numerusform>%Ln image</numerusform>
            <numerusform>%Ln images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{images} in %Ln class(es)</source>
        <translation>
            <numerusform>{images} in %Ln class</numerusform>
            <numerusform>{images} in %Ln classes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mark(s) made by hand come along.</source>
        <translation>
            <numerusform>%Ln mark made by hand comes along.</numerusform>
            <numerusform>%Ln marks made by hand come along.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its %Ln answer(s) stay there: an accuracy is counted where it was answered.</source>
        <translation>
            <numerusform>Its %Ln answer stays there: an accuracy is counted where it was answered.</numerusform>
            <numerusform>Its %Ln answers stay there: an accuracy is counted where it was answered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Adds %Ln sample(s) to {gallery}</source>
        <translation>
            <numerusform>Adds %Ln sample to {gallery}</numerusform>
            <numerusform>Adds %Ln samples to {gallery}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Adds %Ln mark(s) made by hand to samples of {gallery}</source>
        <translation>
            <numerusform>Adds %Ln mark made by hand to samples of {gallery}</numerusform>
            <numerusform>Adds %Ln marks made by hand to samples of {gallery}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelRest</name>
    <message numerus="yes">
        <source>%Ln machine label(s) that are there would be replaced.</source>
        <translation>
            <numerusform>The machine label that is there would be replaced.</numerusform>
            <numerusform>The %Ln machine labels that are there would be replaced.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln machine label(s)</source>
        <translation>
            <numerusform>%Ln machine label</numerusform>
            <numerusform>%Ln machine labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln machine label(s) taken back</source>
        <translation>
            <numerusform>%Ln machine label taken back</numerusform>
            <numerusform>%Ln machine labels taken back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RaceTab</name>
    <message numerus="yes">
        <source>“Imported images, too” lets them race over %Ln imported image(s).</source>
        <translation>
            <numerusform>“Imported images, too” lets them race over %Ln imported image.</numerusform>
            <numerusform>“Imported images, too” lets them race over %Ln imported images.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecipeCard</name>
    <message numerus="yes">
        <source>%Ln drawing(s)</source>
        <translation>
            <numerusform>%Ln drawing</numerusform>
            <numerusform>%Ln drawings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrainerRow</name>
    <message numerus="yes">
        <source>%Ln drawing(s) not yet learnt</source>
        <translation>
            <numerusform>%Ln drawing not yet learnt</numerusform>
            <numerusform>%Ln drawings not yet learnt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionDetail</name>
    <message numerus="yes">
        <source>%Ln drawing(s) learnt, base: {base}</source>
        <translation>
            <numerusform>%Ln drawing learnt, base: {base}</numerusform>
            <numerusform>%Ln drawings learnt, base: {base}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln epoch(s) in {seconds} s, seed {seed}</source>
        <translation>
            <numerusform>%Ln epoch in {seconds} s, seed {seed}</numerusform>
            <numerusform>%Ln epochs in {seconds} s, seed {seed}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of your drawings</source>
        <translation>
            <numerusform>%Ln of your drawings</numerusform>
            <numerusform>%Ln of your drawings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln base image(s)</source>
        <translation>
            <numerusform>%Ln base image</numerusform>
            <numerusform>%Ln base images</numerusform>
        </translation>
    </message>
</context>
</TS>
