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
        <source>%n promise(s) in it</source>
        <translation>
            <numerusform>%n promise in it</numerusform>
            <numerusform>%n promises in it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Say now, %n minute(s) late</source>
        <translation>
            <numerusform>Say now, %n minute late</numerusform>
            <numerusform>Say now, %n minutes late</numerusform>
        </translation>
    </message>
</context>
</TS>
