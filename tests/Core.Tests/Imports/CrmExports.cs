namespace CareLabel.Core.Tests.Imports;

/// <summary>Lists as well-known programs write them; everyone in them is made up.</summary>
/// <param name="File">Its name.</param>
/// <param name="Text">What stands in it.</param>
/// <param name="Goes">Where some of its columns go; a minus for one that is left out.</param>
/// <param name="Made">How many records its rows make.</param>
/// <param name="Waits">How many rows wait.</param>
/// <param name="Companies">How many companies are made beside.</param>
public sealed record CrmExport(string File, string Text, string Goes, int Made, int Waits, int Companies)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<CrmExport> All { get; } =
    [
        new("hubspot-contacts.csv", """
            Record ID,First Name,Last Name,Email,Phone Number,Mobile Phone Number,Contact owner,Primary Associated Company ID,Associated Company,Job Title,Street Address,City,Postal Code,Country/Region,Lifecycle Stage,Create Date,Last Activity Date
            51,Ingrid,Solberg,ingrid@havbris.example,+47 22 86 44 00,+47 412 34 567,Per Owner,901,Havbris AS,Sales Manager,Storgata 12,Oslo,0155,Norway,Customer,2024-03-01 09:12,2024-10-01 10:00
            52,Åsa,Lindqvist,asa.lindqvist@norrljus.example,08-505 123 45,070-123 45 67,Per Owner,902,Norrljus AB,VD,Drottninggatan 5,Stockholm,111 51,Sweden,Lead,2024-03-02 09:12,
            53,Marek,Żółkiewski,marek@polton.example,22 555 01 00,,,903,Polton sp. z o.o.,Prezes,ul. Długa 7,Warszawa,00-238,Poland,Opportunity,2024-03-03 09:12,
            """, "Record ID=id|Email=person.email|Associated Company=company.name|Postal Code=person.address.postcode|Last Activity Date=-|Create Date=-", 3, 0, 3),
        new("hubspot-companies.csv", """
            Record ID,Company name,Company owner,Create Date,Phone Number,City,Country/Region,Industry,Company Domain Name,Parent Company
            901,Havbris AS,Per Owner,2024-03-01 09:12,+47 22 86 44 00,Oslo,Norway,CONSUMER_SERVICES,havbris.example,
            902,Norrljus AB,Per Owner,2024-03-01 09:12,08-505 123 45,Stockholm,Sweden,UTILITIES,norrljus.example,Havbris AS
            """, "Company name=company.name|Company Domain Name=company.website|Industry=-|Parent Company=-", 2, 0, 0),
        new("pipedrive-people.csv", """
            "Person - ID","Person - Name","Person - Organization","Person - Phone - Work","Person - Phone - Mobile","Person - Email - Work","Person - Email - Home","Person - Owner","Person - Label"
            "1","Ola Nordmann","Fjordfisk AS","+47 22 86 44 00","+47 901 23 456","ola@fjordfisk.example","","Kari","Customer"
            "2","Anna-Karin Ek","Ek & Söner AB","+46 8 505 123 45, +46 8 505 123 46","","info@ekosoner.example, anna@ekosoner.example","anna.ek@mail.example","Kari",""
            """, "Person - ID=id|Person - Name=person.name|Person - Organization=company.name|Person - Email - Home=person.email", 2, 0, 2),
        new("salesforce-contacts.csv", """
            "Id","AccountId","LastName","FirstName","Salutation","Name","MailingStreet","MailingCity","MailingPostalCode","MailingCountry","Phone","Fax","MobilePhone","Email","Title","Birthdate","OwnerId","Description"
            "0035g00000ABCDeAAF","0015g00000XYZabAAD","Virtanen","Matti","Mr.","Matti Virtanen","Mannerheimintie 10
            B 12","Helsinki","00100","Finland","+358 9 1234567","+358 9 7654321","+358 40 1234567","matti@kaleva.example","Toimitusjohtaja","1970-05-01","0055g00000OWN1","Met at fair, ""good"" talk"
            "0035g00000ABCDfAAF","0015g00000XYZacAAD","Korhonen","Liisa","Ms.","Liisa Korhonen","Hämeenkatu 3","Tampere","33100","Finland","03 1234567","","","liisa@pirkka.example","Myyntipäällikkö","","0055g00000OWN1",""
            """, "Id=id|Name=-|LastName=person.family|Title=person.employer.role|Fax=-|OwnerId=-|Birthdate=person.born", 2, 0, 0),
        new("salesforce-accounts.csv", """
            "Id","Name","ParentId","BillingStreet","BillingCity","BillingPostalCode","BillingCountry","ShippingStreet","ShippingCity","ShippingPostalCode","ShippingCountry","Phone","Website","Industry"
            "0015g00000XYZabAAD","Kaleva Oy","","Mannerheimintie 10","Helsinki","00100","Finland","Satamakatu 2","Turku","20100","Finland","+358 9 1234567","www.kaleva.example","Manufacturing"
            "0015g00000XYZacAAD","Pirkka Oy","0015g00000XYZabAAD","Hämeenkatu 3","Tampere","33100","Finland","","","","","03 1234567","",""
            """, "Name=company.name|BillingCity=company.address.city|ShippingCity=company.address.city|ParentId=-", 2, 0, 0),
        new("superoffice.csv", """
            Kontakt-ID;Firma;Orgnr;Kategori;Vår kontakt;Telefon;E-post;Postadresse;Postnr;Poststed;Besøksadresse;Besøk postnr;Besøk poststed;Land;Registrert
            1001;Havbris Drift AS;974 760 673;Kunde;Per;22 86 44 00;post@havbris.example;Postboks 12;0155;Oslo;Storgata 12;0155;Oslo;Norge;01.02.2020
            1002;Fjellheim Regnskap DA;923609016;Prospekt;Per;22 86 44 01;post@fjellheim.example;;;;Lille Grensen 7;0159;Oslo;Norge;03.02.2020
            """, "Kontakt-ID=id|Orgnr=company.number|Postadresse=company.address.street|Vår kontakt=-|Registrert=-", 2, 0, 0),
        new("lime.csv", """
            Företag;Förnamn;Efternamn;Befattning;Direkttelefon;Mobiltelefon;E-postadress;Gatuadress;Postnummer;Ort;Land;Aktiv;Anteckning
            Norrljus AB;Åsa;Lindqvist;VD;08-505 123 45;070-123 45 67;asa@norrljus.example;Drottninggatan 5;111 51;Stockholm;Sverige;Ja;Ring före 10
            Björkö Bygg HB;Örjan;Öst;Platschef;031-13 12 34;073-123 45 67;orjan@bjorko.example;Hamngatan 1;411 14;Göteborg;Sverige;Nej;
            """, "Företag=company.name|Befattning=person.employer.role|Ort=person.address.city|Anteckning=person.notes", 2, 0, 2),
        new("dynamics.csv", """
            (Do Not Modify) Kontakt;(Do Not Modify) Ændret den;Fulde navn;Fornavn;Efternavn;Firmanavn;Stilling;E-mail;Firmatelefon;Mobiltelefon;Adresse 1: Gade 1;Adresse 1: Postnummer;Adresse 1: By;Adresse 1: Land/område;Fødselsdag
            0f8fad5b-d9cb-469f-a165-70867728950e;2024-01-01 10:00;Søren Ægidius;Søren;Ægidius;Ægir ApS;Direktør;soren@aegir.example;33 12 34 56;20 12 34 56;Bredgade 3;1260;København K;Danmark;31-12-1975
            7c9e6679-7425-40de-944b-e07fc1f90ae7;2024-01-01 10:00;Jørgen Ø;Jørgen;Ø;Ægir ApS;Sælger;jorgen@aegir.example;33 12 34 57;;Bredgade 3;1260;København K;Danmark;01-02-1980
            """, "(Do Not Modify) Kontakt=id|(Do Not Modify) Ændret den=-|Fulde navn=-|Adresse 1: By=person.address.city|Fødselsdag=person.born", 2, 0, 1),
        new("google.csv", """
            First Name,Middle Name,Last Name,Phonetic First Name,Name Prefix,Nickname,File As,Organization Name,Organization Title,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - Postal Code,Address 1 - Country
            Ada,,Lovelace,,,,,Analytical Ltd,Analyst,1985-12-10,Likes maths,https://photos.example/1,* myContacts,* Work,ada@analytical.example,Home,ada@home.example,Mobile,+44 7700 900123,"12 St James's Square
            London
            SW1Y 4JH
            GB",12 St James's Square,London,SW1Y 4JH,GB
            Grace,B.,Hopper,,Dr,,,,,,,,* myContacts ::: Friends,* Home,grace@home.example ::: grace2@home.example,,,Mobile,+47 412 34 567,,,,,
            """, "Phonetic First Name=-|Address 1 - Formatted=-|Photo=-|E-mail 1 - Value=person.email|Address 1 - City=person.address.city", 2, 0, 1),
        new("outlook-nb.csv", """
            Tittel;Fornavn;Mellomnavn;Etternavn;Suffiks;Firma;Avdeling;Stilling;Gate, arbeid;Poststed, arbeid;Postnummer, arbeid;Land/område, arbeid;Gate, privat;Poststed, privat;Postnummer, privat;Land/område, privat;Faks, arbeid;Telefon, arbeid;Telefon, privat;Mobiltelefon;E-postadresse;E-posttype;E-postvisningsnavn;Fødselsdag;Notater;Webside
            Dr.;Kari;Anne;Nordmann;;Fjordfisk AS;Salg;Salgssjef;Storgata 5;Oslo;0155;Norge;Lia 3;Bergen;5004;Norge;;22 86 44 00;55 12 34 56;412 34 567;kari@fjordfisk.example;SMTP;Kari Nordmann (kari@fjordfisk.example);10.12.1985;Hei;fjordfisk.example
            ;Ola;;Hansen;;Fjordfisk AS;;;;;;;;;;;;22 86 44 01;;;ola@fjordfisk.example;SMTP;;0.0.00;;
            """, "E-postvisningsnavn=-|Fødselsdag=person.born|Poststed, privat=person.address.city|Mellomnavn=person.middle", 2, 0, 1),
        new("outlook-sv.csv", """
            Titel;Förnamn;Mellannamn;Efternamn;Företag;Befattning;Gatuadress, arbete;Ort, arbete;Postnummer, arbete;Land/region, arbete;Gatuadress, hem;Ort, hem;Postnummer, hem;Telefon, arbete;Telefon, hem;Mobiltelefon;E-postadress;Visningsnamn för e-post;Födelsedag;Anteckningar;Webbsida
            Dr;Åsa;Maria;Lindqvist;Norrljus AB;Säljare;Drottninggatan 5;Stockholm;111 51;Sverige;Hemgatan 3;Uppsala;753 20;08-505 123 45;018-12 34 56;070-123 45 67;asa@norrljus.example;Åsa Lindqvist;1985-12-10;Hej;norrljus.example
            ;Per;;Ek;Norrljus AB;;;;;;;;;08-505 123 46;;;per@norrljus.example;;0-0-0;;
            """, "Visningsnamn för e-post=-|Födelsedag=person.born|Ort, hem=person.address.city", 2, 0, 1),
        new("outlook-fi.csv", """
            Titteli;Etunimi;Toinen nimi;Sukunimi;Yritys;Tehtävänimike;Työpaikan katuosoite;Työpaikan postitoimipaikka;Työpaikan postinumero;Työpaikan maa;Työpuhelin;Kotipuhelin;Matkapuhelin;Sähköpostiosoite;Sähköpostin näyttönimi;Syntymäpäivä;Muistiinpanot
            ;Matti;Juhani;Virtanen;Kaleva Oy;Myyjä;Mannerheimintie 10;Helsinki;00100;Suomi;09 1234567;02 1234567;040 1234567;matti@kaleva.example;Matti Virtanen;10.12.1985;Moi
            ;Liisa;;Korhonen;Kaleva Oy;;;;;;09 1234568;;;liisa@kaleva.example;;0.0.00;
            """, "Titteli=-|Tehtävänimike=person.employer.role|Työpaikan katuosoite=person.address.street|Sähköpostin näyttönimi=-", 2, 0, 1),
        new("outlook-pl.csv", """
            Tytuł;Imię;Drugie imię;Nazwisko;Firma;Stanowisko;Adres służbowy - ulica;Adres służbowy - miejscowość;Adres służbowy - kod pocztowy;Adres służbowy - kraj;Telefon służbowy;Telefon domowy;Telefon komórkowy;Adres e-mail;Nazwa wyświetlana e-mail;Urodziny;Notatki
            Dr;Marek;Jan;Żółkiewski;Polton sp. z o.o.;Handlowiec;ul. Długa 7;Warszawa;00-238;Polska;22 555 01 00;12 345 67 89;601 234 567;marek@polton.example;Marek Żółkiewski;1985-12-10;Cześć
            ;Anna;;Nowak;Polton sp. z o.o.;;;;;;22 555 01 01;;;anna@polton.example;;0.0.00;
            """, "Nazwa wyświetlana e-mail=-|Urodziny=person.born|Adres służbowy - ulica=person.address.street", 2, 0, 1),
        new("outlook-da.csv", """
            Titel;Fornavn;Mellemnavn;Efternavn;Firma;Stilling;Gade (arbejde);By (arbejde);Postnummer (arbejde);Land (arbejde);Fax (arbejde);Telefon (arbejde);Telefon (privat);Mobiltelefon;E-mail-adresse;Vist navn for e-mail;Fødselsdag;Noter
            Dr.;Søren;Emil;Ægidius;Ægir ApS;Sælger;Bredgade 3;København K;1260;Danmark;33 12 34 00;33 12 34 56;86 12 34 56;20 12 34 56;soren@aegir.example;Søren Ægidius;10-12-1985;Hej
            ;Mette;;Holm;Ægir ApS;;;;;;;33 12 34 57;;;mette@aegir.example;;0-0-00;
            """, "Vist navn for e-mail=-|Fax (arbejde)=-|Fødselsdag=person.born", 1, 1, 1),
        new("outlook-en.csv", """
            "First Name","Middle Name","Last Name","Title","Given Yomi","E-mail Address","E-mail 2 Address","Home Phone","Business Phone","Mobile Phone","Company","Job Title","Office Location","Home Street","Home City","Home Postal Code","Business Street","Business City","Business Postal Code","Birthday","Anniversary","Notes"
            "Kari","","Nordmann","","","kari@fjordfisk.example","kari@home.example","","+47 22 86 44 00","+47 412 34 567","Fjordfisk AS","Salgssjef","","","","","Storgata 5","Oslo","0155","0/0/00","0/0/00","Hi"
            "Ola","","Hansen","","","ola@fjordfisk.example","","+47 55 12 34 56","","+47 901 23 456","Fjordfisk AS","","","Lia 3","Bergen","5004","","","","1985-12-31","0/0/00",""
            """, "Title=-|Job Title=person.employer.role|Given Yomi=-|Anniversary=-|Home City=person.address.city", 2, 0, 1),
        new("cards.vcf", """
            BEGIN:VCARD
            VERSION:2.1
            N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=98st;=C3=85se;;;
            TEL;CELL:+4741234567
            EMAIL;INTERNET:ase@fjordfisk.example
            ORG:Fjordfisk AS;Salg
            ADR;WORK:;;Storgata 5;Oslo;;0155;Norge
            ADR;HOME:;;Lia 3;Bergen;;5004;Norge
            PHOTO;ENCODING=BASE64;JPEG:
             /9j/4AAQSkZJRgABAQEAYABgAAD/

            BDAY:19851210
            END:VCARD
            BEGIN:VCARD
            VERSION:3.0
            N:Hansen;Ola;;;
            item1.EMAIL;type=INTERNET;type=pref:ola@fjordfisk.example
            TEL;type=CELL;type=VOICE:+47 901 23 456
            NOTE:Line one\nline two\, with comma
            ORG:Fjordfisk AS;
            END:VCARD
            BEGIN:VCARD
            VERSION:4.0
            KIND:org
            FN:Havbris AS
            TEL;VALUE=uri;TYPE=work:tel:+47-22-86-44-00
            UID:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1
            END:VCARD
            """, "Id=id|Address 2 - City=person.address.city|Birth date=person.born|Company=company.name", 3, 0, 1),
    ];
}
