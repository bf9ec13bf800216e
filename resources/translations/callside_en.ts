<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) due today</source>
        <translation>
            <numerusform>%n promise is due today</numerusform>
            <numerusform>%n promises are due today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) overdue</source>
        <translation>
            <numerusform>%n promise is overdue</numerusform>
            <numerusform>%n promises are overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open promise(s)</source>
        <translation>
            <numerusform>%n open promise</numerusform>
            <numerusform>%n open promises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open goal(s)</source>
        <translation>
            <numerusform>%n open goal</numerusform>
            <numerusform>%n open goals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) in it</source>
        <translation>
            <numerusform>%n promise in it</numerusform>
            <numerusform>%n promises in it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Say now, %n minute(s) late</source>
        <translation>
            <numerusform>Say now, %n minute late</numerusform>
            <numerusform>Say now, %n minutes late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n insight(s) of this call can be sorted, whenever you like</source>
        <translation>
            <numerusform>%n insight of this call can be sorted, whenever you like</numerusform>
            <numerusform>%n insights of this call can be sorted, whenever you like</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Doubtful</name>
    <message numerus="yes">
        <source>%n thing(s) to look at before it can leave</source>
        <translation>
            <numerusform>%n thing to look at before it can leave</numerusform>
            <numerusform>%n things to look at before it can leave</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n insight(s)</source>
        <translation>
            <numerusform>%n insight</numerusform>
            <numerusform>%n insights</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InsightCounts</name>
    <message numerus="yes">
        <source>%n to sort</source>
        <translation>
            <numerusform>%n to sort</numerusform>
            <numerusform>%n to sort</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TalkCounts</name>
    <message numerus="yes">
        <source>%n customer(s) said something about this</source>
        <translation>
            <numerusform>%n customer said something about this</numerusform>
            <numerusform>%n customers said something about this</numerusform>
        </translation>
    </message>
</context>
</TS>
